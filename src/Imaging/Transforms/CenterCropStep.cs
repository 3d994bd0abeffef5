namespace Behavior.Imaging.Transforms;

/// <summary>
/// torchvision's <c>CenterCrop</c>. A side that is too short is first padded with black, the odd pixel behind; then the crop starts at
/// half the difference, <b>halves rounded to even</b>: differences 1, 3, 5, 7 start at 0, 2, 2, 4. With a colour instead of black it is timm's and
/// open_clip's <c>CenterCropOrPad</c>.
/// </summary>
/// <param name="Width">Width of the result in pixels.</param>
/// <param name="Height">Height of the result in pixels.</param>
/// <param name="Fill">The colour of the padding; black is not written.</param>
public sealed record CenterCropStep(int Width, int Height, FillColor Fill = default) : TransformStep, IParsedStep
{
    static string IParsedStep.Keyword => "center-crop";

    static string IParsedStep.Usage => "center-crop(224) for a square, center-crop(150x201) for width x height, center-crop(224,124/116/104) to pad with another colour than black";

    /// <inheritdoc/>
    public override string Text => $"center-crop({(Width == Height ? $"{Width}" : $"{Width}x{Height}")}{(Fill == default ? "" : $",{Fill}")})";

    static TransformStep IParsedStep.Parse(StepArguments arguments)
    {
        arguments.Expect(1, 2);
        var (width, height) = arguments.Size(0) ?? (arguments.Side(0), arguments.Side(0));
        return new CenterCropStep(width, height, arguments.Count == 2 ? arguments.Color(1) : default);
    }

    /// <summary>Where the crop lies in a picture of this size; it reaches beyond a picture that is too small.</summary>
    public static PixelWindow WindowFor(int width, int height, int cropWidth, int cropHeight) =>
        new(Start(width, cropWidth), Start(height, cropHeight), cropWidth, cropHeight);

    internal override (int Width, int Height)? SizeAfter((int Width, int Height)? before) => (Width, Height);

    internal override void AddTo(TransformPlan plan) => plan.Crop(WindowFor(plan.Width, plan.Height, Width, Height), Fill);

    static int Start(int side, int crop) => side < crop ? -((crop - side) / 2) : (int)Math.Round((side - crop) / 2.0, MidpointRounding.ToEven);
}
