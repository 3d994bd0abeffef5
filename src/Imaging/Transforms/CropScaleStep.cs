using Behavior.Imaging.Resampling;

namespace Behavior.Imaging.Transforms;

/// <summary>
/// The paper's scale experiment (<c>CropScale</c> of Beyond-INet's <c>utils/transforms.py</c>): shorter side to <c>int(factor * 256)</c>, for CLIP models
/// <c>int(factor * 224)</c>, bilinear for both; then the middle 224 x 224. For networks of another input the three numbers keep their ratio.
/// </summary>
/// <param name="Factor">How much larger than usual the object appears; the paper has 1, 1.25, 1.5, 2, 3.</param>
/// <param name="Family">The model's family.</param>
/// <param name="Crop">Side of the result in pixels; 224 is not written.</param>
public sealed record CropScaleStep(double Factor, ModelFamily Family, int Crop = CropScaleStep.PaperCrop) : TransformStep, IParsedStep
{
    /// <summary>The paper's input size.</summary>
    public const int PaperCrop = 224;

    static string IParsedStep.Keyword => "crop-scale";

    static string IParsedStep.Usage => "crop-scale(1.25,supervised) or crop-scale(1.25,clip), or crop-scale(1.25,clip,64) for networks that take 64 pixels";

    /// <inheritdoc/>
    public override string Text => $"crop-scale({StepArguments.Text(Factor)},{StepArguments.Word(Family)}{(Crop == PaperCrop ? "" : $",{Crop}")})";

    static TransformStep IParsedStep.Parse(StepArguments arguments)
    {
        arguments.Expect(2, 3);
        var step = new CropScaleStep(arguments.Number(0, 0.01, 100), arguments.Choice<ModelFamily>(1, "family"), arguments.Count == 3 ? arguments.Side(2) : PaperCrop);
        return step.ResizeSide >= 1 ? step : throw arguments.Wrong($"{arguments[0]} x {StepArguments.Text(StandardSide(step.Family, step.Crop))} leaves no pixel of the shorter side");
    }

    /// <summary>The shorter side before the crop, in pixels.</summary>
    internal int ResizeSide => (int)(Factor * StandardSide(Family, Crop));

    /// <summary>The side whose middle the crop is, before the object is enlarged: 8/7 of the crop, exactly 256 at the paper's 224; for CLIP the crop itself.</summary>
    internal static double StandardSide(ModelFamily family, int crop) => family == ModelFamily.Clip ? crop : crop * 256.0 / PaperCrop;

    internal override (int Width, int Height)? SizeAfter((int Width, int Height)? before) => (Crop, Crop);

    internal override void AddTo(TransformPlan plan)
    {
        new ResizeStep(ResizeSide, ResampleFilter.Bilinear).AddTo(plan);
        new CenterCropStep(Crop, Crop).AddTo(plan);
    }
}
