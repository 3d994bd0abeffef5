using Behavior.Diagnostics;
using Behavior.Imaging.Resampling;

namespace Behavior.Imaging.Transforms;

/// <summary>
/// What a transform does to pictures of one size, in passes over pixels. A resize waits for the crop behind it, so that only
/// the rows and columns that are kept get computed.
/// </summary>
sealed class TransformPlan(int width, int height)
{
    readonly List<IPixelPass> _passes = [];
    (int FromWidth, int FromHeight, ResampleFilter Filter)? _resize;

    public int Width { get; private set; } = width;

    public int Height { get; private set; } = height;

    public IReadOnlyList<IPixelPass> Passes => _passes;

    public static TransformPlan For(IEnumerable<TransformStep> steps, int width, int height)
    {
        var plan = new TransformPlan(width, height);
        foreach (var step in steps) step.AddTo(plan);
        plan.Flush(PixelWindow.Whole(plan.Width, plan.Height));
        return plan;
    }

    public void Resize(int width, int height, ResampleFilter filter)
    {
        Flush(PixelWindow.Whole(Width, Height));
        if ((width, height) != (Width, Height)) _resize = (Width, Height, filter);
        (Width, Height) = (width, height);
    }

    public void Crop(PixelWindow window)
    {
        var inside = window.Inside(Width, Height);
        if (_resize is not null && inside is { Width: > 0, Height: > 0 })
        {
            Flush(inside);
            window = window with { Left = window.Left - inside.Left, Top = window.Top - inside.Top };
            (Width, Height) = (inside.Width, inside.Height);
        }
        if (window != PixelWindow.Whole(Width, Height)) _passes.Add(new CropPass(window));
        (Width, Height) = (window.Width, window.Height);
    }

    public void Add(IPixelPass pass)
    {
        Flush(PixelWindow.Whole(Width, Height));
        _passes.Add(pass);
    }

    void Flush(PixelWindow window)
    {
        if (_resize is not { } from) return;
        if ((long)window.Width * window.Height > Decoding.ImageDecoder.MaxPixels)
            throw new BehaviorException("BHV0212", $"a resize of {from.FromWidth} x {from.FromHeight} to {Width:N0} x {Height:N0} pixels is over the limit of {Decoding.ImageDecoder.MaxPixels:N0}. "
                + "Usual cause: a picture that is thousands of times longer than wide; put a center-crop behind the resize.");
        _passes.Add(new ResizePass(new Resampler(from.FromWidth, from.FromHeight, Width, Height, from.Filter, window)));
        _resize = null;
    }
}
