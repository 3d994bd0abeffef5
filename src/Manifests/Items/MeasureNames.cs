using Behavior.Diagnostics;
using static Behavior.Manifests.Items.Capabilities;

namespace Behavior.Manifests.Items;

/// <summary>The measures that a <c>Benchmark</c> item may list.</summary>
public static class MeasureNames
{
    /// <summary>Top-1 accuracy on the labels.</summary>
    public const string Accuracy = "accuracy";

    /// <summary>Every two checkpoints on the same samples.</summary>
    public const string Pairs = "pairs";

    /// <summary>Expected calibration error and its relatives.</summary>
    public const string Calibration = "calibration";

    /// <summary>Shape against texture decisions.</summary>
    public const string ShapeBias = "shape-bias";

    /// <summary>Error ratios of ImageNet-X's factors.</summary>
    public const string Factors = "factors";

    /// <summary>Accuracy under a distribution shift.</summary>
    public const string Robustness = "robustness";

    /// <summary>Corruption errors.</summary>
    public const string Corruption = "corruption";

    /// <summary>Accuracy on all labels that are right for a picture.</summary>
    public const string MultiLabel = "multi-label";

    /// <summary>Accuracy along the factors of a synthetic world.</summary>
    public const string Synthetic = "synthetic";

    /// <summary>Transfer of features to another task.</summary>
    public const string Transfer = "transfer";

    /// <summary>Accuracy kept when scale, shift or resolution change.</summary>
    public const string Invariance = "invariance";

    /// <summary>Similarity of representations.</summary>
    public const string Similarity = "similarity";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        new(Accuracy, Answers, "Top-1 accuracy on the labels."),
        new(Pairs, Answers, "Every two checkpoints on the same samples: which is right more often, by exact McNemar."),
        new(Calibration, Answers | Confidence, "Expected calibration error and its relatives."),
        new(ShapeBias, Answers, "Shape against texture decisions; reads 'texture', a class."),
        new(Factors, Answers, "Error ratios of ImageNet-X's factors; reads 'factors', their names separated by semicolons."),
        new(Robustness, Answers, "Accuracy under a distribution shift, beside the benchmark's Reference."),
        new(Corruption, Answers, "Accuracy by corruption; reads 'corruption', a name of ImageNet-C, and 'severity', 1 to 5."),
        new(MultiLabel, Answers, "Accuracy on all labels that are right for a picture; reads 'labels', classes separated by semicolons."),
        new(Synthetic, Answers, "Accuracy along the factors of a synthetic world; reads 'factor'."),
        new(Transfer, Features, "Transfer of features to another task; reads 'split', train or test."),
        new(Invariance, Answers | Scores, "Accuracy kept when scale, shift or resolution change."),
        new(Similarity, Activations, "Similarity of representations."),
    ];

    /// <summary>The names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(m => m.Name)];

    /// <summary>The measure of this name.</summary>
    /// <exception cref="BehaviorException">BHV0014: there is none; the nearest names are offered.</exception>
    public static Measure Find(string name) =>
        All.FirstOrDefault(m => m.Name == name) ?? throw new BehaviorException("BHV0014", Suggest.Unknown("measure", name, Names));
}
