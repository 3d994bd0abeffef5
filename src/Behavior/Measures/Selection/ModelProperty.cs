using Behavior.Findings;
using Behavior.Manifests.Items;
using Behavior.Metrics.Statistics;

namespace Behavior.Measures.Selection;

/// <summary>One measured property of a model that a choice can weigh.</summary>
public sealed class ModelProperty
{
    readonly Func<ZooItems, IReadOnlyList<BenchmarkItem>> _sets;
    readonly Func<Zoo, IReadOnlyList<BenchmarkItem>, Func<string, Measured>> _measure;

    ModelProperty(string name, Func<ZooItems, IReadOnlyList<BenchmarkItem>> sets, Func<Zoo, IReadOnlyList<BenchmarkItem>, Func<string, Measured>> measure) =>
        (Name, _sets, _measure) = (name, sets, measure);

    /// <summary>All of them, in the table's order.</summary>
    public static IReadOnlyList<ModelProperty> All { get; } =
    [
        new("accuracy in distribution", zoo => zoo.References, MeanAccuracy),
        new("accuracy under shift", zoo => zoo.Shifted, MeanAccuracy),
        new("calibration, 1 - ECE", Calibrated, (zoo, sets) => zoo.On(sets[0].Name, p => -CalibrationComparison.Ece(p) + 1)),
        new("transfer by linear probe", zoo => zoo.Benchmarks(MeasureNames.Transfer), (zoo, sets) => Transfer.LinearProbe.OverThese(zoo.Evaluations, sets)),
        new("accuracy on synthetic data", zoo => zoo.Benchmarks(MeasureNames.Synthetic), MeanAccuracy),
        new("accuracy kept along resolution", zoo => [.. zoo.Benchmarks(MeasureNames.Invariance).Take(1)],
            (zoo, sets) => model => InvarianceCurve.Kept(zoo.Evaluations, model, sets[0].Name, InvarianceAxis.Resolution)),
    ];

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Whether a zoo has the data for it.</summary>
    public bool Applies(ZooItems zoo) => _sets(zoo).Count > 0;

    /// <summary>Its value for one model.</summary>
    public Measured Of(Zoo zoo, string model) => _measure(zoo, _sets(zoo))(model);

    static IReadOnlyList<BenchmarkItem> Calibrated(ZooItems zoo) => [.. zoo.Benchmarks(MeasureNames.Calibration).Where(s => s.Reference.Length == 0).Take(1)];

    static Func<string, Measured> MeanAccuracy(Zoo zoo, IReadOnlyList<BenchmarkItem> sets) => zoo.Over(sets, Correctness.Accuracy);
}
