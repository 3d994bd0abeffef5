using System.Globalization;
using Behavior.Conformance.Cases;

namespace Behavior.Conformance.Metrics;

/// <summary>Reads predictions and labels that are joined by file name.</summary>
static class PublishedPredictions
{
    public static IReadOnlyList<PublishedPrediction> Read(GoldenFile golden, GoldenValue source)
    {
        var table = golden.Csv(source);
        var (file, cls, confidence) = (table.Column("file_name"), table.Column("predicted_class"), table.Column("predicted_probability"));
        return [.. table.Rows.Select(r => new PublishedPrediction(r[file], int.Parse(r[cls], CultureInfo.InvariantCulture), double.Parse(r[confidence], CultureInfo.InvariantCulture)))];
    }

    public static IReadOnlyDictionary<string, int> Labels(GoldenFile golden, GoldenValue source)
    {
        var table = golden.Csv(source);
        var (file, label) = (table.Column("file_name"), table.Column("label"));
        return table.Rows.ToDictionary(r => r[file], r => int.Parse(r[label], CultureInfo.InvariantCulture));
    }

    /// <summary>ReaL labels by validation image: entry (number - 1) of <c>ILSVRC2012_val_(8 digits).JPEG</c>.</summary>
    public static Func<string, IReadOnlyList<int>> RealLabels(GoldenFile golden, GoldenValue source)
    {
        int[][] lists = [.. golden.Json(source).EnumerateArray().Select(l => l.EnumerateArray().Select(v => v.GetInt32()).ToArray())];
        return file => lists[int.Parse(file.AsSpan("ILSVRC2012_val_".Length, 8), CultureInfo.InvariantCulture) - 1];
    }
}
