using System.Globalization;
using System.Text;
using System.Text.Json;
using Behavior.Datasets.Containers.Parquet;
using Behavior.Datasets.Layouts.Shards;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

namespace Behavior.Datasets.Layouts.Own;

/// <summary>The rows of one Parquet file, and the class names that it carries.</summary>
static class ParquetRows
{
    public static IReadOnlyList<ParquetRow> Read(Layout layout, TreeFile shard, string image, string label, ref IReadOnlyList<string>? names)
    {
        var file = new ParquetPictures(layout.Own(layout.Tree.Open(shard)), image);
        CheckSame(layout, shard, Names(file.HuggingFace, label), ref names);
        var labels = Labels(file, label);
        var annotations = new Dictionary<string, string>(StringComparer.Ordinal);
        if (ParquetShards.PartOf(shard) is { Length: > 0 } part) annotations["split"] = part;
        var rows = new List<ParquetRow>(file.Rows);
        for (var row = 0; row < file.Rows; row++)
        {
            var (at, name) = (row, string.Create(CultureInfo.InvariantCulture, $"{shard.Name}#{row}"));
            if (labels[row] is { Length: > 0 } said)
                rows.Add(new(name, said, annotations, new EncodedPlace(string.Create(CultureInfo.InvariantCulture, $"{shard.Path}#{row}"), () => file.Picture(at))));
            else layout.Problem("BHV0313", $"{layout.PathOf(shard)}#{row} has no label in the column '{label}'. Leave the row out, or name the column with LabelColumn.");
        }
        return rows;
    }

    static string?[] Labels(ParquetPictures file, string column) => file.Columns.Any(c => c is { Type: "text" } && c.Name == column)
        ? file.Texts(column)
        : [.. file.Numbers(column).Select(n => n?.ToString(CultureInfo.InvariantCulture))];

    static void CheckSame(Layout layout, TreeFile shard, IReadOnlyList<string>? said, ref IReadOnlyList<string>? names)
    {
        if (said is null) return;
        if (names is not null && !names.SequenceEqual(said))
            layout.Problem("BHV0303", $"{layout.PathOf(shard)} names other classes than the files before it: {Layout.Listed(said)}, and {Layout.Listed(names)}. "
                + "Usual cause: files of two sets in one folder.");
        names ??= said;
    }

    /// <summary>Class names of Hugging Face's <c>info.features.label</c>; null where it names none.</summary>
    static IReadOnlyList<string>? Names(string? metadata, string label)
    {
        if (metadata is null) return null;
        try
        {
            using var json = StrictJson.Parse(Encoding.UTF8.GetBytes(metadata));
            if (json.RootElement.TryGetProperty("info", out var info) && info.TryGetProperty("features", out var features) && features.TryGetProperty(label, out var feature)
                && feature.TryGetProperty("names", out var names) && names.ValueKind == JsonValueKind.Array)
                return [.. names.EnumerateArray().Select(n => n.ToString())];
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException) { }
        return null;
    }
}
