using Behavior.Imaging.Resampling;

namespace Behavior.Imaging.Transforms;

/// <summary>
/// The paper's shift experiment (<c>CropShift</c> of Beyond-INet's <c>utils/transforms.py</c>): one square of the <i>original</i> picture, moved along its
/// longer side only, right or down, by pixels of the original; what lies beyond is black and is resampled with the rest to 224 x 224,
/// bilinear for both families; for networks of another input, to that size. Shift 0 is not the standard transform: it crops first and resizes then.
/// </summary>
/// <param name="Shift">Pixels of the original; the paper has 0, 5, 30, 75, 100.</param>
/// <param name="Family">The model's family.</param>
/// <param name="Crop">Side of the result in pixels; 224 is not written.</param>
public sealed record CropShiftStep(double Shift, ModelFamily Family, int Crop = CropScaleStep.PaperCrop) : TransformStep, IParsedStep
{
    static string IParsedStep.Keyword => "crop-shift";

    static string IParsedStep.Usage => "crop-shift(30,supervised) or crop-shift(30,clip), or crop-shift(5,clip,64) for networks that take 64 pixels";

    /// <inheritdoc/>
    public override string Text => $"crop-shift({StepArguments.Text(Shift)},{StepArguments.Word(Family)}{(Crop == CropScaleStep.PaperCrop ? "" : $",{Crop}")})";

    static TransformStep IParsedStep.Parse(StepArguments arguments)
    {
        arguments.Expect(2, 3);
        return new CropShiftStep(arguments.Number(0, 0, 100_000), arguments.Choice<ModelFamily>(1, "family"), arguments.Count == 3 ? arguments.Side(2) : CropScaleStep.PaperCrop);
    }

    /// <summary>The square of the original picture; it may reach beyond it. In float64 and in the order of the paper's code: 480 x 360 gives 59, not the exact 60.</summary>
    public static PixelWindow WindowFor(int width, int height, double shift, ModelFamily family, int crop = CropScaleStep.PaperCrop)
    {
        double d = CropScaleStep.StandardSide(family, crop), c = crop, w = width, h = height;
        if (w > h)
        {
            var top = (int)((d - c) / 2 * h / d);
            var left = (int)((w / h * d - c) / 2 * h / d + shift);
            var side = (int)(c * h / d);
            return new(left, top, side, side);
        }
        else
        {
            var top = (int)((h / w * d - c) / 2 * w / d + shift);
            var left = (int)((d - c) / 2 * w / d);
            var side = (int)(c * w / d);
            return new(left, top, side, side);
        }
    }

    internal override (int Width, int Height)? SizeAfter((int Width, int Height)? before) => (Crop, Crop);

    internal override void AddTo(TransformPlan plan)
    {
        var window = WindowFor(plan.Width, plan.Height, Shift, Family, Crop);
        plan.Crop(window with { Width = Math.Max(window.Width, 1), Height = Math.Max(window.Height, 1) });
        plan.Resize(Crop, Crop, ResampleFilter.Bilinear);
    }
}
