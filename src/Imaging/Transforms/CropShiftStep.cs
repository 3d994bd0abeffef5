using Behavior.Imaging.Resampling;

namespace Behavior.Imaging.Transforms;

/// <summary>
/// The paper's shift experiment (<c>CropShift</c> of Beyond-INet's <c>utils/transforms.py</c>): one square of the <i>original</i> picture, moved along its
/// longer side only, right or down, by pixels of the original; what lies beyond is black and is resampled with the rest to 224 x 224,
/// bilinear for both families. Shift 0 is not the standard transform: it crops first and resizes then.
/// </summary>
/// <param name="Shift">Pixels of the original; the paper has 0, 5, 30, 75, 100.</param>
/// <param name="Family">The model's family.</param>
public sealed record CropShiftStep(double Shift, ModelFamily Family) : TransformStep, IParsedStep
{
    const int Crop = 224;

    static string IParsedStep.Keyword => "crop-shift";

    static string IParsedStep.Usage => "crop-shift(30,supervised) or crop-shift(30,clip)";

    /// <inheritdoc/>
    public override string Text => $"crop-shift({StepArguments.Text(Shift)},{StepArguments.Word(Family)})";

    static TransformStep IParsedStep.Parse(StepArguments arguments)
    {
        arguments.Expect(2, 2);
        return new CropShiftStep(arguments.Number(0, 0, 100_000), arguments.Choice<ModelFamily>(1, "family"));
    }

    /// <summary>The square of the original picture; it may reach beyond it. In float64 and in the order of the paper's code: 480 x 360 gives 59, not the exact 60.</summary>
    public static PixelWindow WindowFor(int width, int height, double shift, ModelFamily family)
    {
        double d = family == ModelFamily.Clip ? 224 : 256, w = width, h = height;
        if (w > h)
        {
            var top = (int)((d - 224) / 2 * h / d);
            var left = (int)((w / h * d - 224) / 2 * h / d + shift);
            var side = (int)(224 * h / d);
            return new(left, top, side, side);
        }
        else
        {
            var top = (int)((h / w * d - 224) / 2 * w / d + shift);
            var left = (int)((d - 224) / 2 * w / d);
            var side = (int)(224 * w / d);
            return new(left, top, side, side);
        }
    }

    internal override (int Width, int Height)? SizeAfter((int Width, int Height)? before) => (Crop, Crop);

    internal override void AddTo(TransformPlan plan)
    {
        var window = WindowFor(plan.Width, plan.Height, Shift, Family);
        plan.Crop(window with { Width = Math.Max(window.Width, 1), Height = Math.Max(window.Height, 1) });
        plan.Resize(Crop, Crop, ResampleFilter.Bilinear);
    }
}
