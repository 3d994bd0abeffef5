namespace Behavior.Measures;

/// <summary>
/// The name and version of every metric that is pinned. A version is raised when the definition changes, so that a figure by the old one is
/// not taken for a regression. Results bear these ids, and reports find them by them.
/// </summary>
public static class MetricIds
{
    /// <summary><see cref="Top1Accuracy"/>.</summary>
    public const string Top1 = "top-1 accuracy/2";

    /// <summary><see cref="Measures.SameSamples"/>.</summary>
    public const string SameSamples = "top-1 accuracy, difference on the same samples/1";

    /// <summary><see cref="CountedAccuracy"/>.</summary>
    public const string AnyLabel = "top-1 accuracy, any of the labels/1";

    /// <summary><see cref="Corruptions"/>.</summary>
    public const string Corruption = "corruption accuracy/2";

    /// <summary><see cref="EffectiveRobustness"/>.</summary>
    public const string EffectiveRobustness = "effective robustness/2";

    /// <summary><see cref="CalibrationError"/>.</summary>
    public const string Ece = "expected calibration error, 15 bins/2";

    /// <summary><see cref="ScaledCalibration"/>.</summary>
    public const string ScaledEce = "expected calibration error after temperature scaling/2";

    /// <summary><see cref="ReliabilityDiagram"/>.</summary>
    public const string Reliability = "maximum calibration error, 15 bins/1";

    /// <summary><see cref="ErrorRatios"/>.</summary>
    public const string ErrorRatio = "error ratio, mean over factors/2";

    /// <summary><see cref="ShapeDecisions.Of"/>.</summary>
    public const string ShapeBias = "shape bias/1";

    /// <summary><see cref="ShapeDecisions.ByCategory"/>.</summary>
    public const string ShapeBiasByCategory = "shape bias by category, mean/1";

    /// <summary><see cref="Sweeps"/>.</summary>
    public const string Sweeps = "top-1 accuracy, mean over swept factors/2";

    /// <summary><see cref="Transfer.LinearProbe"/>.</summary>
    public const string LinearProbe = "linear-probe accuracy/2";

    /// <summary><see cref="Transfer.NearestNeighbours"/>.</summary>
    public const string NearestNeighbours = "k-nearest-neighbours accuracy/1";

    /// <summary><see cref="Transfer.FineTuned"/>.</summary>
    public const string FineTuning = "partial-fine-tuning accuracy/1";

    /// <summary><see cref="Similarity.Within"/>.</summary>
    public const string CkaWithin = "CKA between layers, mean/2";

    /// <summary><see cref="Similarity.Between"/>.</summary>
    public const string CkaBetween = "CKA at matched relative depth, mean/2";

    /// <summary><see cref="Selection.SelectionTable.Row"/>.</summary>
    public const string Selection = "model selection/2";

    /// <summary><see cref="Selection.SelectionTable.Ranking"/>.</summary>
    public const string Ranking = "weighted mean of utilities/2";

    /// <summary><see cref="InvarianceCurve"/> along an axis.</summary>
    public static string KeptAlong(InvarianceAxis axis) => $"accuracy kept along {axis.Name}/2";
}
