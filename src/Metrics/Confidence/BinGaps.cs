using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Confidence;

/// <summary>For each bin of confidence the sum of (confidence - correct) over all samples, divided by their number, with its standard error over units.</summary>
sealed class BinGaps
{
    readonly double[][] _byUnit; // by bin, by unit
    readonly int[] _sizes;
    readonly int _n;

    BinGaps(double[][] byUnit, int[] sizes, int n, double[] gap, double[] error) => (_byUnit, _sizes, _n, Gap, Error) = (byUnit, sizes, n, gap, error);

    /// <summary>Of each bin; their absolute values add up to ECE.</summary>
    public double[] Gap { get; }

    /// <summary>Standard error of each.</summary>
    public double[] Error { get; }

    public static BinGaps Of(Units units, ReadOnlySpan<double> confidences, ReadOnlySpan<bool> correct, int bins)
    {
        Confidences.Require(confidences, correct);
        BadInput.RequireSame("confidences for the units", units.Samples, confidences.Length);
        var edges = new BinEdges(bins);
        var (byUnit, sizes, n) = (new double[bins][], new int[units.Count], confidences.Length);
        for (var b = 0; b < bins; b++) byUnit[b] = new double[units.Count];
        for (var i = 0; i < n; i++)
        {
            var unit = units.OfSample[i];
            sizes[unit]++;
            // A confidence of exactly 0 lies in no bin: it counts in n alone.
            if (edges.Of(confidences[i]) is >= 0 and var bin) byUnit[bin][unit] += (confidences[i] - (correct[i] ? 1 : 0)) / n;
        }
        double[] gap = [.. byUnit.Select(b => b.Sum())];
        return new(byUnit, sizes, n, gap, [.. byUnit.Select((b, i) => StandardError(b, sizes, gap[i], n))]);
    }

    /// <summary>Influence of each unit on the sum of absolute gaps.</summary>
    public double[] Influence(double total)
    {
        var influence = new double[_sizes.Length];
        for (var b = 0; b < Gap.Length; b++)
        {
            var sign = Math.Sign(Gap[b]);
            for (var u = 0; u < influence.Length; u++) influence[u] += sign * _byUnit[b][u];
        }
        for (var u = 0; u < influence.Length; u++) influence[u] -= total * _sizes[u] / _n;
        return influence;
    }

    static double StandardError(double[] byUnit, int[] sizes, double gap, int n)
    {
        double sum = 0, count = byUnit.Length;
        for (var u = 0; u < byUnit.Length; u++)
        {
            var own = byUnit[u] - gap * sizes[u] / n;
            sum += own * own;
        }
        return count < 2 ? 0 : Math.Sqrt(sum * count / (count - 1));
    }
}
