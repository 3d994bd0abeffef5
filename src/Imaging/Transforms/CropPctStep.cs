using Behavior.Imaging.Resampling;

namespace Behavior.Imaging.Transforms;

/// <summary>
/// timm's evaluation transform as its weight tags state it: <c>crop-pct(224,0.95,bicubic)</c> resizes the shorter side to <c>floor(224 / 0.95)</c> and crops the
/// middle; with <c>squash</c> both sides become that size, without keeping the aspect.
/// </summary>
/// <param name="Size">Side of the result in pixels.</param>
/// <param name="Pct">timm's <c>crop_pct</c>, above 0, at most 1.</param>
/// <param name="Filter">The resampling filter.</param>
/// <param name="Squash">timm's <c>crop_mode</c> is <c>squash</c> instead of <c>center</c>.</param>
public sealed record CropPctStep(int Size, double Pct, ResampleFilter Filter, bool Squash = false) : TransformStep, IParsedStep
{
    static string IParsedStep.Keyword => "crop-pct";

    static string IParsedStep.Usage => "crop-pct(224,0.875,bicubic), or crop-pct(224,0.875,bicubic,squash)";

    /// <inheritdoc/>
    public override string Text => $"crop-pct({Size},{StepArguments.Text(Pct)},{StepArguments.Word(Filter)}{(Squash ? ",squash" : "")})";

    /// <summary>The side before the crop, in pixels.</summary>
    public int ResizeSide => (int)Math.Min(Math.Floor(Size / Pct), int.MaxValue);

    static TransformStep IParsedStep.Parse(StepArguments arguments)
    {
        arguments.Expect(3, 4);
        if (arguments.Count == 4 && arguments[3] != "squash") throw arguments.Wrong($"'{arguments[3]}' is not 'squash'");
        return new CropPctStep(arguments.Side(0), arguments.Number(1, 0.01, 1), arguments.Filter(2), arguments.Count == 4);
    }

    internal override (int Width, int Height)? SizeAfter((int Width, int Height)? before) => (Size, Size);

    internal override void AddTo(TransformPlan plan)
    {
        if (Squash) plan.Resize(ResizeSide, ResizeSide, Filter);
        else new ResizeStep(ResizeSide, Filter).AddTo(plan);
        new CenterCropStep(Size, Size).AddTo(plan);
    }
}
