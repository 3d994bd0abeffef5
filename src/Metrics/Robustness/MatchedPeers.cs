using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Robustness;

/// <summary><see cref="AccuracyMatched"/> with the influence of every picture. Which peers are the nearest is decided once, on all pictures.</summary>
public static class MatchedPeers
{
    /// <summary>Accuracy under the shift minus that of the two nearest peers, interpolated in logit space at the same clean accuracy; undefined outside their range.</summary>
    /// <param name="clean">Clean accuracy of the candidate.</param>
    /// <param name="shifted">Its accuracy under the shift.</param>
    /// <param name="peers">Both of each peer.</param>
    public static SampledFigure Difference(SampledFigure clean, SampledFigure shifted, IReadOnlyList<(SampledFigure Clean, SampledFigure Shifted)> peers)
    {
        if (new[] { clean, shifted }.Concat(peers.SelectMany(p => new[] { p.Clean, p.Shifted })).FirstOrDefault(f => !f.Figure.IsDefined) is { } undefined) return undefined;
        var below = peers.Where(p => p.Clean.Value <= clean.Value).OrderByDescending(p => p.Clean.Value).Take(1).ToList();
        var above = peers.Where(p => p.Clean.Value >= clean.Value).OrderBy(p => p.Clean.Value).Take(1).ToList();
        if (below.Count == 0 || above.Count == 0) return SampledFigure.Undefined(shifted.N, $"no peer is {(below.Count == 0 ? "less" : "more")} accurate");
        return Difference(clean, shifted, below[0], above[0]);
    }

    static SampledFigure Difference(SampledFigure clean, SampledFigure shifted, (SampledFigure Clean, SampledFigure Shifted) below, (SampledFigure Clean, SampledFigure Shifted) above)
    {
        return below.Clean.Value == above.Clean.Value
            ? shifted - below.Shifted
            : SampledFigure.Of([clean, shifted, below.Clean, above.Clean, below.Shifted, above.Shifted], x => x[1] - Interpolated(x[0], (x[2], x[4]), (x[3], x[5])));
    }

    /// <summary>In logit space, also a little outside of the two: where it is differentiated.</summary>
    static double Interpolated(double clean, (double Clean, double Shifted) a, (double Clean, double Shifted) b)
    {
        double x0 = Logit(a.Clean), x1 = Logit(b.Clean), y0 = Logit(a.Shifted), y1 = Logit(b.Shifted);
        return AccuracyLogit.Inverse(y0 + (Logit(clean) - x0) / (x1 - x0) * (y1 - y0));
    }

    static double Logit(double accuracy) => AccuracyLogit.Of(Math.Clamp(accuracy, 1e-9, 1 - 1e-9)).Value;
}
