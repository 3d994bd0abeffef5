using Behavior.Evaluation;
using Behavior.Findings;
using Behavior.Manifests.Items;
using Behavior.Metrics;
using Behavior.Metrics.Statistics;

namespace Behavior.Measures.Selection;

/// <summary>One measured property of a model that a choice can weigh: from 0 to 1, higher is better.</summary>
public sealed class ModelProperty
{
    readonly Func<ZooItems, IReadOnlyList<BenchmarkItem>> _sets;
    readonly Func<Zoo, string, IReadOnlyList<BenchmarkItem>, (IResampledStatistic Statistic, Strata? Strata)> _measure;
    readonly Func<Zoo, string, string, EvaluationInput> _input;

    ModelProperty(
        string name, Func<ZooItems, IReadOnlyList<BenchmarkItem>> sets, Func<Zoo, string, IReadOnlyList<BenchmarkItem>, (IResampledStatistic, Strata?)> measure,
        Func<Zoo, string, string, EvaluationInput>? input = null) =>
        (Name, _sets, _measure, _input) = (name, sets, measure, input ?? ((zoo, model, set) => EvaluationInput.Of(zoo.Evaluations.Predict(model, set))));

    /// <summary>All of them, in the table's order.</summary>
    public static IReadOnlyList<ModelProperty> All { get; } =
    [
        new("accuracy in distribution", zoo => zoo.References, MeanAccuracy),
        new("accuracy under shift", zoo => zoo.Shifted, MeanAccuracy),
        new("calibration, 1 - ECE", Calibrated, (zoo, model, sets) => (new Complement(CalibrationComparison.Ece(zoo.Evaluations.Predict(model, sets[0].Name))), null)),
        new("transfer by linear probe", zoo => zoo.Benchmarks(MeasureNames.Transfer), (zoo, model, sets) => Average(sets.Select(s => Transfer.LinearProbe.Right(zoo.Evaluations, model, s.Name))),
            (zoo, model, set) => EvaluationInput.Of(zoo.Evaluations.Features(model, set))),
        new("accuracy on synthetic data", zoo => zoo.Benchmarks(MeasureNames.Synthetic), MeanAccuracy),
        new("accuracy kept along resolution", zoo => [.. zoo.Benchmarks(MeasureNames.Invariance).Take(1)],
            (zoo, model, sets) => (InvarianceCurve.Statistic(zoo.Evaluations, model, sets[0].Name, InvarianceAxis.Resolution), null)),
    ];

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Whether a zoo has the data for it.</summary>
    public bool Applies(ZooItems zoo) => _sets(zoo).Count > 0;

    /// <summary>Its value for one model.</summary>
    public Estimate Of(Zoo zoo, string model)
    {
        var (statistic, strata) = _measure(zoo, model, _sets(zoo));
        return GroupDifference.Of(statistic, strata);
    }

    /// <summary>By how much one model is better than another, paired over samples.</summary>
    public Estimate Lead(Zoo zoo, string model, string other, double level)
    {
        var (statistic, strata) = _measure(zoo, model, _sets(zoo));
        return GroupDifference.Of([statistic], [_measure(zoo, other, _sets(zoo)).Statistic], strata, level);
    }

    /// <summary>What it is measured on.</summary>
    public IEnumerable<EvaluationInput> Inputs(Zoo zoo, string model) => _sets(zoo).Select(s => _input(zoo, model, s.Name));

    static IReadOnlyList<BenchmarkItem> Calibrated(ZooItems zoo) => [.. zoo.Benchmarks(MeasureNames.Calibration).Where(s => s.Reference.Length == 0).Take(1)];

    static (IResampledStatistic, Strata?) MeanAccuracy(Zoo zoo, string model, IReadOnlyList<BenchmarkItem> sets) =>
        Average(sets.Select(s => Correctness.Values(zoo.Evaluations.Predict(model, s.Name))));

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
