using Behavior.Imaging.Transforms;

namespace Behavior.Evaluation;

/// <summary>
/// Puts further steps into a checkpoint's preprocessing. The paper's views (<c>crop-scale</c>, <c>crop-shift</c>, <c>resolution</c>) say how the whole
/// picture is cut, so they stand in for the resize and crop that are there; everything else, <c>corrupt</c> among it, acts on what the network
/// would see. Normalisation stays last.
/// </summary>
public static class Perturbation
{
    /// <summary>The preprocessing with the perturbation in its place.</summary>
    /// <param name="preprocess">The checkpoint's own transform.</param>
    /// <param name="perturbation">Steps in a transform's text form, without normalisation; empty for none.</param>
    public static Transform Apply(Transform preprocess, string perturbation)
    {
        if (perturbation.Length == 0) return preprocess;
        var steps = Transform.Parse(perturbation).Steps;
        var kept = steps.Any(IsView) ? [] : preprocess.Steps.Where(s => s is not NormalizeStep);
        return new Transform([.. kept, .. steps, .. preprocess.Steps.OfType<NormalizeStep>()]);
    }

    static bool IsView(TransformStep step) => step is CropScaleStep or CropShiftStep or ResolutionStep;
}
