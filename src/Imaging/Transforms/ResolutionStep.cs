using Behavior.Imaging.Resampling;

namespace Behavior.Imaging.Transforms;

/// <summary>
/// The paper's resolution experiment: supervised models see <c>Resize(int(R * (256 / 224)))</c> bilinear and <c>CenterCrop(R)</c>, CLIP models
/// <c>Resize(R)</c> bicubic and <c>CenterCrop(R)</c>.
/// </summary>
/// <param name="Resolution">R in pixels; the paper has 112, 224, 336, 512, 640.</param>
/// <param name="Family">The model's family.</param>
public sealed record ResolutionStep(int Resolution, ModelFamily Family) : TransformStep, IParsedStep
{
    static string IParsedStep.Keyword => "resolution";

    static string IParsedStep.Usage => "resolution(336,supervised) or resolution(336,clip)";

    /// <inheritdoc/>
    public override string Text => $"resolution({Resolution},{StepArguments.Word(Family)})";

    /// <summary>The shorter side before the crop, in pixels.</summary>
    public int ResizeSide => Family == ModelFamily.Clip ? Resolution : (int)(Resolution * (256.0 / 224.0));

    static TransformStep IParsedStep.Parse(StepArguments arguments)
    {
        arguments.Expect(2, 2);
        return new ResolutionStep(arguments.Side(0), arguments.Choice<ModelFamily>(1, "family"));
    }

    internal override (int Width, int Height)? SizeAfter((int Width, int Height)? before) => (Resolution, Resolution);

    internal override void AddTo(TransformPlan plan)
    {
        new ResizeStep(ResizeSide, Family == ModelFamily.Clip ? ResampleFilter.Bicubic : ResampleFilter.Bilinear).AddTo(plan);
        new CenterCropStep(Resolution, Resolution).AddTo(plan);
    }
}
