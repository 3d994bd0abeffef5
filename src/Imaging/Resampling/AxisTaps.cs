namespace Behavior.Imaging.Resampling;

/// <summary>
/// The taps of one axis for the outputs of a window: output <c>i</c> is the sum of <c>Weights[i * Stride + j]</c> times input
/// <c>First[i] + j</c>, in 22-bit fixed point. Outputs outside the window are never computed: each depends on its own taps only.
/// </summary>
sealed class AxisTaps
{
    public const int Precision = 22;

    AxisTaps(int inputs, int outputs, int window, int stride)
    {
        (Inputs, Outputs, Window, Stride) = (inputs, outputs, window, stride);
        (First, Count, Weights) = (new int[window], new int[window], new int[checked(window * stride)]);
    }

    /// <summary>Samples of the whole input axis.</summary>
    public int Inputs { get; }

    /// <summary>Samples of the whole output axis.</summary>
    public int Outputs { get; }

    /// <summary>Outputs that are computed.</summary>
    public int Window { get; }

    public int Stride { get; }

    public int[] First { get; }

    public int[] Count { get; }

    public int[] Weights { get; }

    /// <summary>True when the axis keeps its size, so that the pass is skipped, as Pillow skips it.</summary>
    public bool IsIdentity => Inputs == Outputs;

    /// <summary>The first input that any output of the window needs.</summary>
    public int FirstInput => First[0];

    /// <summary>One past the last input that any output of the window needs.</summary>
    public int EndInput => First[^1] + Count[^1];

    /// <summary>Weights of a window, counted before they are made.</summary>
    public static long MostWeights(int inputs, int outputs, int window, ResampleFilter filter) => window * (2 * (long)Math.Ceiling(Reach(inputs, outputs, filter)) + 1);

    /// <summary>Inputs that a window needs at most.</summary>
    public static long MostInputs(int inputs, int outputs, int window, ResampleFilter filter) =>
        Math.Min(inputs, (long)Math.Ceiling(window * ((double)inputs / outputs) + 2 * Reach(inputs, outputs, filter)) + 2);

    public static AxisTaps Create(int inputs, int outputs, int from, int window, ResampleFilter filter)
    {
        var scale = (double)inputs / outputs;
        var filterScale = Math.Max(scale, 1);
        var support = Reach(inputs, outputs, filter);
        var taps = new AxisTaps(inputs, outputs, window, checked((int)Math.Ceiling(support) * 2 + 1));
        if (taps.IsIdentity) filterScale = 1;
        var weights = new double[taps.Stride];
        for (var i = 0; i < window; i++) taps.Fill(i, from, scale, 1 / filterScale, support, filter, weights);
        return taps;
    }

    static double Reach(int inputs, int outputs, ResampleFilter filter) => FilterKernel.Support(filter) * Math.Max((double)inputs / outputs, 1);

    void Fill(int i, int from, double scale, double inverse, double support, ResampleFilter filter, double[] weights)
    {
        if (IsIdentity)
        {
            (First[i], Count[i], Weights[i * Stride]) = (from + i, 1, 1 << Precision);
            return;
        }
        var centre = (from + i + 0.5) * scale;
        var low = Math.Max((int)(centre - support + 0.5), 0);
        var count = Math.Min((int)(centre + support + 0.5), Inputs) - low;
        var sum = 0.0;
        for (var j = 0; j < count; j++) sum += weights[j] = FilterKernel.At(filter, (j + low - centre + 0.5) * inverse);
        for (var j = 0; j < count; j++) Weights[i * Stride + j] = Fixed(sum == 0 ? weights[j] : weights[j] / sum);
        (First[i], Count[i]) = (low, count);
    }

    static int Fixed(double weight) => (int)((weight < 0 ? -0.5 : 0.5) + weight * (1 << Precision));
}
