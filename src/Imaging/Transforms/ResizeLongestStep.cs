using Behavior.Imaging.Resampling;

namespace Behavior.Imaging.Transforms;

/// <summary>
/// timm's and open_clip's <c>ResizeKeepRatio</c> with <c>longest=1</c>: both sides are divided by longer side / S, <b>halves rounded to even</b>, where
/// <see cref="ResizeStep"/> cuts off. In float64 and in the order of their code.
/// </summary>
/// <param name="Side">The longer side's new length in pixels.</param>
/// <param name="Filter">The resampling filter.</param>
public sealed record ResizeLongestStep(int Side, ResampleFilter Filter) : TransformStep, IParsedStep
{
    static string IParsedStep.Keyword => "resize-longest";

    static string IParsedStep.Usage => "resize-longest(256,bicubic) for the longer side";

    /// <inheritdoc/>
    public override string Text => $"resize-longest({Side},{StepArguments.Word(Filter)})";

    static TransformStep IParsedStep.Parse(StepArguments arguments)
    {
        arguments.Expect(2, 2);
        return new ResizeLongestStep(arguments.Side(0), arguments.Filter(1));
    }

    /// <summary>The size that a picture gets; the shorter side is 0 where a picture is so long that nothing is left of it.</summary>
    public static (int Width, int Height) SizeFor(int width, int height, int side)
    {
        var ratio = Math.Max((double)width / side, (double)height / side);
        return (Round(width / ratio), Round(height / ratio));
    }

    internal override (int Width, int Height)? SizeAfter((int Width, int Height)? before) =>
        before is { } known && SizeFor(known.Width, known.Height, Side) is { Width: > 0, Height: > 0 } size ? size : null; // else the plan refuses it

    internal override void AddTo(TransformPlan plan)
    {
        var (width, height) = SizeFor(plan.Width, plan.Height, Side);
        plan.Resize(width, height, Filter);
    }

    static int Round(double side) => (int)Math.Round(side, MidpointRounding.ToEven);
}
