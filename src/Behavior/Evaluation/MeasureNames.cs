namespace Behavior.Evaluation;

/// <summary>The names that a <c>Benchmark</c> item may list under <c>Measures</c>, and the annotations that each needs on the samples.</summary>
public static class MeasureNames
{
    /// <summary>Top-1 accuracy on the labels.</summary>
    public const string Accuracy = "accuracy";

    /// <summary>Expected calibration error and its relatives.</summary>
    public const string Calibration = "calibration";

    /// <summary>Shape against texture decisions; needs <c>texture</c>, a class name.</summary>
    public const string ShapeBias = "shape-bias";

    /// <summary>Error ratios of ImageNet-X's factors; needs <c>factors</c>, their names separated by <c>;</c>, and <c>top-factor</c>, one of them.</summary>
    public const string Factors = "factors";

    /// <summary>Accuracy under a distribution shift beside the benchmark's <c>Reference</c>.</summary>
    public const string Robustness = "robustness";

    /// <summary>Corruption errors; needs <c>corruption</c>, a name of ImageNet-C, and <c>severity</c>, 1 to 5.</summary>
    public const string Corruption = "corruption";

    /// <summary>Accuracy on all labels that are right for a picture; needs <c>labels</c>, class names separated by <c>;</c>.</summary>
    public const string MultiLabel = "multi-label";

    /// <summary>Accuracy along the factors of a synthetic world; needs <c>factor</c> and <c>value</c>.</summary>
    public const string Synthetic = "synthetic";

    /// <summary>Transfer of features to another task; needs <c>split</c>, <c>train</c> or <c>test</c>.</summary>
    public const string Transfer = "transfer";

    /// <summary>Agreement of answers when scale, shift or resolution change.</summary>
    public const string Invariance = "invariance";

    /// <summary>Similarity of representations.</summary>
    public const string Similarity = "similarity";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Accuracy, Calibration, ShapeBias, Factors, Robustness, Corruption, MultiLabel, Synthetic, Transfer, Invariance, Similarity];

    /// <summary>Whether a measure works on features or activations alone, so that checkpoints without a head for the benchmark's classes take part.</summary>
    public static bool NeedsFeaturesOnly(string measure) => measure is Transfer or Similarity;
}
