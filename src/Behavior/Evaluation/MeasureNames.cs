namespace Behavior.Evaluation;

/// <summary>The names that a <c>Benchmark</c> item may list under <c>Measures</c>.</summary>
public static class MeasureNames
{
    /// <summary>Top-1 accuracy on the labels.</summary>
    public const string Accuracy = "accuracy";

    /// <summary>Expected calibration error and its relatives.</summary>
    public const string Calibration = "calibration";

    /// <summary>Shape against texture decisions; the samples carry a <c>texture</c> annotation.</summary>
    public const string ShapeBias = "shape-bias";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Accuracy, Calibration, ShapeBias];
}
