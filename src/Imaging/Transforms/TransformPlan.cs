using Behavior.Imaging.Resampling;

namespace Behavior.Imaging.Transforms;

/// <summary>
/// What a transform does to pictures of one size, in passes over pixels. A resize waits for the crop behind it, so that only
/// the rows and columns that are kept get computed. Sizes are checked by arithmetic before any table is made.
/// </summary>
sealed class TransformPlan
{
    readonly List<IPixelPass> _passes = [];
    readonly TransformLimits _limits;
    (int FromWidth, int FromHeight, ResampleFilter Filter)? _resize;
    string _step = "";

    TransformPlan(string transform, int width, int height) => (_limits, Width, Height) = (new(transform, width, height), width, height);

    public int Width { get; private set; }

    public int Height { get; private set; }

    public IReadOnlyList<IPixelPass> Passes => _passes;

    /// <summary>Weights of all resizes: what the plan holds in memory.</summary>
    public long Weights { get; private set; }

    /// <exception cref="Diagnostics.BehaviorException">BHV0212: a result is too large; BHV0231: a corruption cannot take its picture.</exception>
    public static TransformPlan For(Transform transform, int width, int height)
    {
        var plan = new TransformPlan(transform.Text, width, height);
        foreach (var step in transform.Steps)
        {
            plan._step = step.Text;
            step.AddTo(plan);
        }
        plan.Flush(PixelWindow.Whole(plan.Width, plan.Height));
        return plan;
    }

    public void Resize(long width, long height, ResampleFilter filter)
    {
        Flush(PixelWindow.Whole(Width, Height));
        _limits.Side(_step, width);
        _limits.Side(_step, height);
        if ((width, height) != (Width, Height)) _resize = (Width, Height, filter);
        (Width, Height) = ((int)width, (int)height);
    }

    public void Crop(PixelWindow window, FillColor fill = default)
    {
        _limits.Result(_step, window.Width, window.Height);
        var inside = window.Inside(Width, Height);
        var isBeyond = inside.Width <= 0 || inside.Height <= 0;
        if (_resize is not null)
        {
            // Nothing of the picture is seen where the crop lies beyond it: one pixel is computed, and the window put beside it.
            var kept = isBeyond ? PixelWindow.Whole(1, 1) : inside;
            Flush(kept);
            window = isBeyond ? window with { Left = 1, Top = 1 } : window with { Left = window.Left - kept.Left, Top = window.Top - kept.Top };
            (Width, Height) = (kept.Width, kept.Height);
        }
        if (window != PixelWindow.Whole(Width, Height)) _passes.Add(new CropPass(window, fill));
        (Width, Height) = (window.Width, window.Height);
    }

    /// <summary>Adds a corruption, which keeps the size.</summary>
    public void Corrupt(CorruptStep step)
    {
        Flush(PixelWindow.Whole(Width, Height));
        step.Corruption.Check(Width, Height, step.Severity);
        _limits.Result(_step, Width, Height);
        _limits.Corruption(_step, Width, Height);
        _passes.Add(new CorruptPass(step));
    }

    void Flush(PixelWindow window)
    {
        if (_resize is not { } from) return;
        _limits.Result(_step, window.Width, window.Height);
        if (from.FromHeight != Height) _limits.Result(_step, window.Width, AxisTaps.MostInputs(from.FromHeight, Height, window.Height, from.Filter));
        Count(AxisTaps.MostWeights(from.FromWidth, Width, window.Width, from.Filter));
        Count(AxisTaps.MostWeights(from.FromHeight, Height, window.Height, from.Filter));
        _passes.Add(new ResizePass(new Resampler(from.FromWidth, from.FromHeight, Width, Height, from.Filter, window)));
        _resize = null;
    }

    void Count(long weights)
    {
        _limits.Weights(_step, weights);
        Weights += weights;
    }
}
