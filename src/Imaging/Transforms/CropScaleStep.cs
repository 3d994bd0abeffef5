using Behavior.Imaging.Resampling;

namespace Behavior.Imaging.Transforms;

/// <summary>
/// The paper's scale experiment (<c>CropScale</c> of Beyond-INet's <c>utils/transforms.py</c>): shorter side to <c>int(factor * 256)</c>, for CLIP models
/// <c>int(factor * 224)</c>, bilinear for both; then the middle 224 x 224.
/// </summary>
/// <param name="Factor">How much larger than usual the object appears; the paper has 1, 1.25, 1.5, 2, 3.</param>
/// <param name="Family">The model's family.</param>
public sealed record CropScaleStep(double Factor, ModelFamily Family) : TransformStep, IParsedStep
{
    const int Crop = 224;

    static string IParsedStep.Keyword => "crop-scale";

    static string IParsedStep.Usage => "crop-scale(1.25,supervised) or crop-scale(1.25,clip)";

    /// <inheritdoc/>
    public override string Text => $"crop-scale({StepArguments.Text(Factor)},{StepArguments.Word(Family)})";

    static TransformStep IParsedStep.Parse(StepArguments arguments)
    {
        arguments.Expect(2, 2);
        return new CropScaleStep(arguments.Number(0, 0.01, 100), arguments.Choice<ModelFamily>(1, "family"));
    }

    internal override (int Width, int Height)? SizeAfter((int Width, int Height)? before) => (Crop, Crop);

    internal override void AddTo(TransformPlan plan)
    {
        new ResizeStep((int)(Factor * (Family == ModelFamily.Clip ? 224 : 256)), ResampleFilter.Bilinear).AddTo(plan);
        new CenterCropStep(Crop, Crop).AddTo(plan);
    }
}
