using Behavior.Findings;
using Behavior.Manifests.Items;
using Behavior.Metrics.Statistics;
using Behavior.Snapshots;

namespace Behavior.Measures.Selection;

/// <summary>One measured property of a model that a choice can weigh, in its own unit and with the scale of what it is worth.</summary>
public sealed class ModelProperty
{
    const string Right = "share of pictures right";

    readonly Func<ZooItems, IReadOnlyList<BenchmarkItem>> _sets;
    readonly Func<Zoo, IReadOnlyList<BenchmarkItem>, Func<string, Measured>> _measure;

    ModelProperty(string name, UtilityScale scale, Func<ZooItems, IReadOnlyList<BenchmarkItem>> sets, Func<Zoo, IReadOnlyList<BenchmarkItem>, Func<string, Measured>> measure) =>
        (Name, Scale, _sets, _measure) = (name, scale, sets, measure);

    /// <summary>Mean accuracy on the reference benchmarks. Worst 0.5: who errs as often as not has to have every answer checked, and chance lies far below. Best 1: no error.</summary>
    public static ModelProperty AccuracyInDistribution { get; } = new("accuracy in distribution", new(0.5, 1, Right), zoo => zoo.References, MeanAccuracy);

    /// <summary>
    /// Mean accuracy on the shifted benchmarks, adversarially chosen ones among them. Worst 0.25: a shift may cost half of what is tolerable in
    /// distribution. Best 1: no error, so the shift costs nothing.
    /// </summary>
    public static ModelProperty AccuracyUnderShift { get; } = new("accuracy under shift", new(0.25, 1, Right), zoo => zoo.Shifted, MeanAccuracy);

    /// <summary>
    /// ECE, 15 bins. Worst 0.15: a stated 90 % may then be 75 %, and a threshold on confidence lets through several times the errors that it promises;
    /// the worst uncalibrated networks of Guo et al. (2017) have 0.17. Best 0: a model is as often right as it says.
    /// </summary>
    public static ModelProperty CalibrationError { get; } = new("expected calibration error", new(0.15, 0, "mean gap of confidence to accuracy"),
        Calibrated, (zoo, sets) => zoo.On(sets[0].Name, CalibrationComparison.Ece));

    /// <summary>
    /// Mean accuracy of linear probes over tasks. Worst 0.25: a guess on the coarsest tasks in use, of four classes; a probe of frozen features is a
    /// floor that fine-tuning raises, so less than half is tolerable. Best 1: features that separate every task.
    /// </summary>
    public static ModelProperty TransferByProbe { get; } = new("transfer by linear probe", new(0.25, 1, "share of test pictures right, mean over tasks"),
        zoo => zoo.Benchmarks(MeasureNames.Transfer), (zoo, sets) => Transfer.LinearProbe.OverThese(zoo.Evaluations, sets));

    /// <summary>
    /// Mean accuracy on rendered pictures, which no model was trained for. Worst 0.1: next to nothing, though still above chance among ten classes or
    /// more. Best 1: no error.
    /// </summary>
    public static ModelProperty SyntheticAccuracy { get; } = new("accuracy on synthetic data", new(0.1, 1, Right), zoo => zoo.Benchmarks(MeasureNames.Synthetic), MeanAccuracy);

    /// <summary>Mean accuracy over resolutions, as a share of that at the model's own. Worst 0.5: half of what the model could do is lost. Best 1: resolution does not matter.</summary>
    public static ModelProperty KeptAlongResolution { get; } = new("accuracy kept along resolution", new(0.5, 1, "share of the accuracy at the model's own resolution"),
        zoo => [.. zoo.Benchmarks(MeasureNames.Invariance).Take(1)], (zoo, sets) => model => InvarianceCurve.Kept(zoo.Evaluations, model, sets[0].Name, InvarianceAxis.Resolution));

    /// <summary>All of them, in the table's order.</summary>
    public static IReadOnlyList<ModelProperty> All { get; } =
        [AccuracyInDistribution, AccuracyUnderShift, CalibrationError, TransferByProbe, SyntheticAccuracy, KeptAlongResolution];

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What it is worth, and in which unit it is.</summary>
    public UtilityScale Scale { get; }

    /// <summary>Whether a zoo has the data for it.</summary>
    public bool Applies(ZooItems zoo) => _sets(zoo).Count > 0;

    /// <summary>Its value for one model.</summary>
    public Measured Of(Zoo zoo, string model) => _measure(zoo, _sets(zoo))(model);

    /// <summary>By how much one model is better than another, in the property's unit; positive when it is.</summary>
    public Measured Lead(Measured model, Measured other) => Scale.LowerIsBetter ? other - model : model - other;

    /// <summary>By how much its utility may move without being a change: the samples that may tip in each of its sets, see <see cref="Jitter"/>.</summary>
    public double UtilityJitter(ZooItems zoo, SampledFigure figure) => _sets(zoo).Count * Jitter.Rate(Math.Max(figure.N, 1)) / Scale.Width;

    static IReadOnlyList<BenchmarkItem> Calibrated(ZooItems zoo) => [.. zoo.Benchmarks(MeasureNames.Calibration).Where(s => s.Reference.Length == 0).Take(1)];

    static Func<string, Measured> MeanAccuracy(Zoo zoo, IReadOnlyList<BenchmarkItem> sets) => zoo.Over(sets, Correctness.Accuracy);
}
