using Behavior.Metrics.Numerics;

namespace Behavior.Metrics.Confidence;

/// <summary>
/// The search for the best temperature. The mean NLL is convex in b = 1 / T; its derivative, mean over samples of (sum p z - z_label)
/// with p = softmax(b z), rises with b, so its root is unique. Newton steps, kept inside the bracket that the signs give.
/// </summary>
static unsafe class TemperatureFit
{
    const double Smallest = 1e-4, Largest = 1e4, Settled = 1e-7;
    const int FirstRows = 2048;

    public static Figure Temperature(LogitBlock block)
    {
        // A start within about a percent, from the first rows; one that leads nowhere is no loss.
        var start = block.Rows > 4 * FirstRows ? Search(block.First(FirstRows), 1) : new Figure(1);
        return Search(block, start.IsDefined ? 1 / start.Value : 1);
    }

    static Figure Search(LogitBlock block, double b)
    {
        double below = 0, above = double.PositiveInfinity;
        for (var step = 0; step < 200; step++)
        {
            var (slope, curvature) = Derivatives(block, b);
            if (slope == 0 && curvature == 0) return Unbounded(b);
            if (slope == 0) return 1 / b;
            if (slope < 0) below = b;
            else above = b;
            if ((b >= Largest && slope < 0) || (b <= Smallest && slope > 0)) return Unbounded(b);
            var next = Next(step, b, slope, slope / curvature, below, above);
            // Newton squares the relative error, so after a step this small it is at rounding level.
            if (Math.Abs(next - b) <= Settled * b || next <= below || next >= above) return 1 / next;
            b = next;
        }
        return 1 / b;
    }

    // At most a factor of 8 a step, so that flat stretches cannot throw the search; the middle of the bracket where Newton leaves it. A likelihood without
    // optimum makes Newton creep: after a few steps without a bracket the search strides instead, after many it halves.
    static double Next(int step, double b, double slope, double newton, double below, double above)
    {
        var bracketed = below > 0 && above < double.PositiveInfinity;
        if (step >= 8 && !bracketed) return slope < 0 ? Math.Min(Largest, b * 8) : Math.Max(Smallest, b / 8);
        if (step >= 20 && step % 2 == 0) return Math.Sqrt(below * above);
        var next = Math.Clamp(double.IsFinite(newton) ? b - newton : b, Math.Max(Smallest, b / 8), Math.Min(Largest, b * 8));
        return (next <= below || next >= above) && bracketed ? Math.Sqrt(below * above) : next;
    }

    static Figure Unbounded(double b) => Figure.Undefined(b >= 1
        ? "the likelihood keeps rising as T goes to 0: every sample is right, or no logit speaks against any label"
        : "the likelihood keeps rising as T grows: the logits say less than a uniform guess");

    static (double Slope, double Curvature) Derivatives(LogitBlock block, double b)
    {
        var (slopes, curvatures) = (new double[Lanes.Count], new double[Lanes.Count]);
        var firstBad = int.MaxValue;
        Lanes.ForEach(0, block.Rows, block.Values, (lane, from, to) =>
        {
            using var exps = new AlignedBuffer(LogitRow.Padded(block.Classes));
            for (var i = from; i < to; i++)
            {
                var row = block.Row(i);
                var max = LogitRow.Max(row, block.Classes, out var finite);
                if (!finite) Lanes.Lower(ref firstBad, i);
                var (mean, variance) = LogitRow.Moments(row, block.Classes, max, b, exps.Start);
                slopes[lane] += mean - ((double)row[block.Label(i)] - max);
                curvatures[lane] += variance;
            }
        });
        if (firstBad < int.MaxValue) throw block.NotFinite(firstBad);
        return (slopes.Sum() / block.Rows, curvatures.Sum() / block.Rows);
    }
}
