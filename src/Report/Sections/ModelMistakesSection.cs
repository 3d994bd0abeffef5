using Behavior.Evaluation;
using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.Metrics;
using Behavior.Metrics.Mistakes;
using Behavior.Report.Charts;
using Behavior.Report.Model;

namespace Behavior.Report.Sections;

/// <summary>Section 1: error ratios of ImageNet-X's factors.</summary>
sealed class ModelMistakesSection : SectionBuilder
{
    const double LargestShown = 6;

    public override int Number => 1;

    public override string Title => "Model mistakes";

    public override string Question => "Which properties of a picture make a model err more often than it does on average?";

    protected override string Measure => MeasureNames.Factors;

    protected override IEnumerable<ReportBlock> Blocks(ReportSource source) =>
        from benchmark in source.Benchmarks(MeasureNames.Factors)
        let ratios = RatiosOn(source, benchmark.Name)
        where ratios.Count > 0
        select Figure(source, benchmark.Name, ratios);

    static List<(ModelEntry Model, Dictionary<string, Estimate> Ratios)> RatiosOn(ReportSource source, string benchmark) =>
        [.. from m in source.Answers(benchmark) let ratios = source.Try(() => Ratios(m.Answers)) where ratios is not null select (m.Model, ratios)];

    static FigureBlock Figure(ReportSource source, string benchmark, List<(ModelEntry Model, Dictionary<string, Estimate> Ratios)> ratios)
    {
        List<string> factors = [.. ratios[0].Ratios.Keys.OrderByDescending(f => ratios.Average(r => r.Ratios[f].ValueOrNull ?? 0))];
        List<string> names = [.. factors.Select(f => f.Replace('_', ' '))];
        var series = source.Series(ratios.Select(r => r.Model), m => [.. factors.Select(f => (Estimate?)ratios.First(r => r.Model == m).Ratios[f])]);
        var scale = Axis.Numbers("error ratio", 0, Math.Min(LargestShown, Math.Ceiling(Tables.Range(series).High * 2) / 2));
        var chart = new BarsChart("", $"Error ratios of {factors.Count} factors on {benchmark}, a bar for each model.", names, series, scale) { Reference = 1 };
        return new($"Error ratio by factor, {benchmark}",
            "Error rate on the pictures that carry a factor over the error rate on all. Above 1 the factor is harder than average; lower is better. "
            + "Intervals: 95 %, Wilson's of the factor's error rate, the average held fixed.",
            [chart], Tables.ByCategory("factor", names, series, e => Cell.Number(e, 2)))
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
}
