using Behavior.Imaging.Resampling;

namespace Behavior.Imaging.Transforms;

/// <summary>
/// torchvision's <c>Resize(S)</c>: the shorter side becomes S and the other <c>int(S * longer / shorter)</c>, cut off, not rounded. A
/// picture whose shorter side is S already stays as it is.
/// </summary>
/// <param name="Side">The shorter side's new length in pixels.</param>
/// <param name="Filter">The resampling filter.</param>
public sealed record ResizeStep(int Side, ResampleFilter Filter) : TransformStep, IParsedStep
{
    static string IParsedStep.Keyword => "resize";

    static string IParsedStep.Usage => "resize(256,bilinear) for the shorter side, resize(64x48,bicubic) for width x height";

    /// <inheritdoc/>
    public override string Text => $"resize({Side},{StepArguments.Word(Filter)})";

    static TransformStep IParsedStep.Parse(StepArguments arguments)
    {
        arguments.Expect(2, 2);
        return arguments.Size(0) is { } size
            ? new ResizeExactStep(size.Width, size.Height, arguments.Filter(1))
            : new ResizeStep(arguments.Side(0), arguments.Filter(1));
    }

    /// <summary>The size that a picture gets.</summary>
    public static (int Width, int Height) SizeFor(int width, int height, int side)
    {
        var longer = (int)Math.Min(Longer(width, height, side), int.MaxValue);
        return width <= height ? (side, longer) : (longer, side);
    }

    internal override (int Width, int Height)? SizeAfter((int Width, int Height)? before) =>
        before is { } known ? SizeFor(known.Width, known.Height, Side) : null;

    internal override void AddTo(TransformPlan plan)
    {
        var longer = Longer(plan.Width, plan.Height, Side);
        if (plan.Width <= plan.Height) plan.Resize(Side, longer, Filter);
        else plan.Resize(longer, Side, Filter);
    }

    static long Longer(int width, int height, int side) => (long)side * Math.Max(width, height) / Math.Min(width, height);
}
