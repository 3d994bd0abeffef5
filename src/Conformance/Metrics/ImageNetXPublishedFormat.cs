using System.Globalization;
using Behavior.Conformance.Cases;
using Behavior.Metrics;
using Behavior.Metrics.Mistakes;

namespace Behavior.Conformance.Metrics;

/// <summary>Goldens <c>imagenet-x-published/1</c>: error ratios of the project's own result tables, and the image counts that fit them.</summary>
public sealed class ImageNetXPublishedFormat : MetricFormat
{
    /// <inheritdoc/>
    public override string Format => "imagenet-x-published/1";

    private protected override IEnumerable<GoldenCase> Cases(GoldenFile golden)
    {
        var implied = golden.Root.At("implied");
        foreach (var table in golden.Root.At("tables").EnumerateCases())
            foreach (var model in table.At("expected").EnumerateNamedCases())
                yield return new($"{table.Word("which_factor")}/{table.Word("correctness")}/{model.Name}", model.Value, e => Compare(golden, table, model.Name, implied, e));
        yield return new("implied", implied, e => Implied(golden, e));
    }

    static void Compare(GoldenFile golden, GoldenValue table, string model, GoldenValue implied, Expected e)
    {
        var (factors, limit, row) = (golden.Root.Words("factors"), golden.Tolerance("float"), Row(golden.Csv(table.At("table")), model));
        var average = row("average");
        e.Number("average", average, limit);
        e.Number("worst_factor", factors.Min(row), limit);
        var ratios = e.Inner("error_ratio");
        foreach (var f in factors) ratios.Number(f, FactorErrors.ErrorRatio(row(f), average), limit);
        ratios.Close();
        e.Number("mean_error_ratio", factors.Average(f => FactorErrors.ErrorRatio(row(f), average).Value), limit);
        e.Count("implied_correct_images", (long)Math.Round(average * implied.Int("images")));
    }

    // Every accuracy of every table times its image count must be a whole number.
    static void Implied(GoldenFile golden, Expected e)
    {
        e.Ignore("images", "note", "factor_images_top", "factor_images_multi");
        foreach (var table in golden.Root.At("tables").EnumerateArray())
        {
            var counts = e.Json.At($"factor_images_{table.Word("which_factor")}");
            foreach (var model in table.At("expected").EnumerateObject())
            {
                var row = Row(golden.Csv(table.At("table")), model.Name);
                var furthest = golden.Root.Words("factors").Max(f => Math.Abs(row(f) * counts.Int(f) - Math.Round(row(f) * counts.Int(f))));
                e.Add($"{table.Word("which_factor")}/{table.Word("correctness")}/{model.Name}", "whole numbers", $"furthest {furthest.ToString("R", CultureInfo.InvariantCulture)}", furthest, 1e-6);
            }
        }
    }

    static Func<string, double> Row(CsvTable table, string model)
    {
        var cells = table.Rows.Single(r => r[table.Column("model")] == model);
        return column => double.Parse(cells[table.Column(column)], CultureInfo.InvariantCulture);
    }
}
