using Behavior.Evaluation;
using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.Metrics.Mistakes;
using Behavior.Metrics;
using Behavior.Report.Charts;
using Behavior.Report.Model;

namespace Behavior.Report.Sections;

/// <summary>Section 1: error ratios of ImageNet-X's factors.</summary>
sealed class ModelMistakesSection : SectionBuilder
{
    public override int Number => 1;

    public override string Title => "Model mistakes";

    public override string Question => "Which properties of a picture make a model err more often than it does on average?";

    public override string Needs => "no benchmark of the zoo lists the measure factors";

    protected override IEnumerable<ReportBlock> Blocks(ReportSource source) =>
        from set in source.Sets(MeasureNames.Factors)
        let ratios = source.Models.Select(m => (Model: m, Ratios: source.TryPredict(m.Name, set.Name) is { } p ? Ratios(p) : null)).Where(m => m.Ratios is not null).ToList()
        where ratios.Count > 0
        select Figure(source, set.Name, ratios!);

    static FigureBlock Figure(ReportSource source, string set, List<(ModelEntry Model, Dictionary<string, Estimate> Ratios)> ratios)
    {
        List<string> factors = [.. ratios[0].Ratios.Keys.OrderByDescending(f => ratios.Average(r => r.Ratios[f].ValueOrNull ?? 0))];
        var series = source.Series(ratios.Select(r => r.Model), m => [.. factors.Select(f => (Estimate?)ratios.First(r => r.Model == m).Ratios[f])]);
        var chart = new BarsChart("", $"Error ratios of {factors.Count} factors on {set}, a bar for each model.", [.. factors.Select(Name)], series, Axis.Numbers("error ratio", 0, Math.Min(6, Math.Ceiling(Tables.Range(series).High * 2) / 2))) { Reference = 1 };
        return new($"Error ratio by factor, {set}",
            "Error rate on the pictures that carry a factor over the error rate on all. Above 1 the factor is harder than average; lower is better. Intervals: 95 %, Wilson's of the factor's error rate, the average held fixed.",
            [chart], Tables.ByCategory("factor", [.. factors.Select(Name)], series, e => Cell.Number(e, 2)))
        { Legend = source.Legend(series) };
    }

    static Dictionary<string, Estimate> Ratios(Predictions predictions)
    {
        var table = FactorTable.Of(predictions);
        var errors = FactorErrors.Of(Correctness.Of(predictions), table.Names, table.Matrix);
        return errors.Factors.ToDictionary(f => f.Factor, f => Ratio(f, errors.Average.Value));
    }

    static Estimate Ratio(FactorAccuracy factor, double average) => factor.ErrorRatio.IsDefined
        ? new(factor.ErrorRatio.Value, factor.Images, (1 - factor.Accuracy.High!.Value) / (1 - average), (1 - factor.Accuracy.Low!.Value) / (1 - average))
        : Estimate.Undefined(factor.Images, factor.ErrorRatio.WhyUndefined!);

    static string Name(string factor) => factor.Replace('_', ' ');
}
