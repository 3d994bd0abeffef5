using Behavior.Evaluation;
using Behavior.Findings;
using Behavior.Manifests;
using Behavior.Metrics;
using Behavior.Metrics.Statistics;

namespace Behavior.Measures.Selection;

/// <summary>One measured property of a model that a choice can weigh: from 0 to 1, higher is better.</summary>
public sealed class ModelProperty
{
    readonly Func<ZooSets, bool> _applies;
    readonly Func<BehaviorRun, Zoo, string, (IResampledStatistic Statistic, Strata? Strata)> _measure;

    ModelProperty(string name, Func<ZooSets, bool> applies, Func<BehaviorRun, Zoo, string, (IResampledStatistic, Strata?)> measure) => (Name, _applies, _measure) = (name, applies, measure);

    /// <summary>All of them, in the table's order.</summary>
    public static IReadOnlyList<ModelProperty> All { get; } =
    [
        new("accuracy in distribution", zoo => zoo.References.Count > 0, (run, zoo, model) => Average(zoo.References.Select(s => Correctness.Values(run.Predict(model, s.Name))))),
        new("accuracy under shift", zoo => zoo.Shifted.Count > 0, (run, zoo, model) => Average(zoo.Shifted.Select(s => Correctness.Values(run.Predict(model, s.Name))))),
        new("calibration, 1 - ECE", zoo => Calibrated(zoo) is not null, (run, zoo, model) => (new Complement(CalibrationComparison.Ece(run.Predict(model, Calibrated(zoo)!.Name))), null)),
        new("transfer by linear probe", zoo => zoo.Sets(MeasureNames.Transfer).Count > 0, (run, zoo, model) => Average(zoo.Sets(MeasureNames.Transfer).Select(s => Transfer.LinearProbe.Right(run, model, s.Name)))),
        new("accuracy on synthetic data", zoo => zoo.Sets(MeasureNames.Synthetic).Count > 0, (run, zoo, model) => Average(zoo.Sets(MeasureNames.Synthetic).Select(s => Correctness.Values(run.Predict(model, s.Name))))),
        new("accuracy kept along resolution", zoo => zoo.Sets(MeasureNames.Invariance).Count > 0, (run, zoo, model) => (Invariance.Statistic(run, model, zoo.Sets(MeasureNames.Invariance)[0].Name, InvarianceAxis.Resolution), null)),
    ];

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Whether a zoo has the data for it.</summary>
    public bool Applies(ZooSets zoo) => _applies(zoo);

    /// <summary>Its value for one model.</summary>
    public Estimate Of(BehaviorRun run, Zoo zoo, string model)
    {
        var (statistic, strata) = _measure(run, zoo, model);
        return GroupDifference.Of(statistic, strata);
    }

    /// <summary>By how much one model is better than another, paired over samples.</summary>
    public Estimate Lead(BehaviorRun run, Zoo zoo, string model, string other, double level)
    {
        var (statistic, strata) = _measure(run, zoo, model);
        return GroupDifference.Of([statistic], [_measure(run, zoo, other).Statistic], strata, level);
    }

    static BenchmarkItem? Calibrated(ZooSets zoo) => zoo.Sets(MeasureNames.Calibration).FirstOrDefault(s => s.Reference.Length == 0);

    static (IResampledStatistic, Strata?) Average(IEnumerable<double[]> sets)
    {
        List<double[][]> all = [.. sets.Select(right => new[] { right })];
        var (values, strata) = AccuracyComparison.Weighted(all);
        return (new MeanDifference(new double[values[0].Length], values[0]), strata);
    }

    sealed class Complement(IResampledStatistic statistic) : SampleStatistic(statistic.N)
    {
        public override double Of(ReadOnlySpan<int> positions) => 1 - statistic.Of(positions);
    }
}
