using System.Globalization;
using Behavior.Conformance.Cases;
using Behavior.Metrics;
using Behavior.Metrics.Robustness;

namespace Behavior.Conformance.Metrics;

/// <summary>Goldens <c>mce-golden/1</c>: mean corruption error with both AlexNet baselines, relative mCE, plain means.</summary>
public sealed class CorruptionFormat : MetricFormat
{
    /// <inheritdoc/>
    public override string Format => "mce-golden/1";

    private protected override IEnumerable<GoldenCase> Cases(GoldenFile golden) =>
        golden.Root.At("expected").EnumerateNamedCases().Select(m => new GoldenCase(m.Name, m.Value, e => Compare(golden, m.Name, e, golden.Tolerance("float"))));

    static void Compare(GoldenFile golden, string model, Expected e, double limit)
    {
        var root = golden.Root;
        var (corruptions, extra, table) = (root.Words("corruptions"), root.Words("extra_corruptions"), golden.Csv(root.At("input").At("accuracies")));
        var (own, alexnet) = (Read(table, model, corruptions, root), Read(table, "alexnet", corruptions, root));
        var published = golden.Json(root.At("input").At("alexnet_error"));
        foreach (var c in corruptions)
        {
            var (reference, ours) = (published.Real(c), AlexNetBaseline.MeanErrors[c]);
            e.Add($"alexnet/{c}", reference.ToString("R", CultureInfo.InvariantCulture), ours.ToString("R", CultureInfo.InvariantCulture), Math.Abs(reference - ours), 0);
        }
        var errors = CorruptionRobustness.AgainstErrors(own, AlexNetBaseline.MeanErrors);
        Each(e.Inner("corruption_error"), errors, limit);
        e.Number("mce", errors.Mean.Figure, limit);
        e.Number("mean_accuracy", 100 * CorruptionRobustness.MeanAccuracy(own).Value, limit);
        e.Number("mean_accuracy_extra_4", 100 * CorruptionRobustness.MeanAccuracy(Read(table, model, extra, root)).Value, limit);
        e.Number("mce_with_the_alexnet_of_the_table", CorruptionRobustness.Against(own, alexnet).Mean.Figure, limit);
        var relative = CorruptionRobustness.Relative(own, Clean(table, model, root), alexnet, Clean(table, "alexnet", root));
        Each(e.Inner("relative_corruption_error"), relative, limit);
        e.Number("relative_mce_with_the_alexnet_of_the_table", relative.Mean.Figure, limit);
    }

    static void Each(Expected e, CorruptionErrors ours, double limit)
    {
        foreach (var (corruption, error) in ours.PerCorruption) e.Number(corruption, error, limit);
        e.Close();
    }

    static Dictionary<string, IReadOnlyList<double>> Read(CsvTable table, string model, string[] corruptions, GoldenValue root) => corruptions.ToDictionary(c => c, c =>
        (IReadOnlyList<double>)[.. root.At("input").Ints("severities").Select(s => Cell(table, model, root.At("input").Word("column")
            .Replace("{corruption}", c, StringComparison.Ordinal).Replace("{severity}", s.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)))]);

    static double Clean(CsvTable table, string model, GoldenValue root) => Cell(table, model, root.At("input").Word("clean_column"));

    static double Cell(CsvTable table, string model, string column) =>
        double.Parse(table.Rows.Single(r => r[0] == model)[table.Column(column)], CultureInfo.InvariantCulture) / 100;
}
