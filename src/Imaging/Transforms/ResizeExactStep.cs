using Behavior.Imaging.Resampling;

namespace Behavior.Imaging.Transforms;

/// <summary>torchvision's <c>Resize((H, W))</c>: exactly this size, whatever the aspect. Written width first: <c>resize(64x48,bicubic)</c>.</summary>
/// <param name="Width">The new width in pixels.</param>
/// <param name="Height">The new height in pixels.</param>
/// <param name="Filter">The resampling filter.</param>
public sealed record ResizeExactStep(int Width, int Height, ResampleFilter Filter) : TransformStep
{
    /// <inheritdoc/>
    public override string Text => $"resize({Width}x{Height},{StepArguments.Word(Filter)})";

    internal override (int Width, int Height)? SizeAfter((int Width, int Height)? before) => (Width, Height);

    internal override void AddTo(TransformPlan plan) => plan.Resize(Width, Height, Filter);
}
