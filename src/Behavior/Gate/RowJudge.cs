using Behavior.Comparison;
using Behavior.Manifests;
using Behavior.Metrics;
using Behavior.Metrics.Statistics;

namespace Behavior.Gate;

/// <summary>
/// The verdicts on the rows of one update. One error rate over all of them: rows are corrected by Holm together; each row's parts by Holm within the row's
/// share of it. Both tests are two-sided and only losses block, which is half of either: the chance that an update without a change is blocked is at most alpha.
/// </summary>
public static class RowJudge
{
    const double Power = 0.8;

    /// <summary>Samples per unit of the tests' quantiles: beyond it no number is worth telling.</summary>
    const double LargestAsked = 1e7;

    /// <summary>Judges rows; those of an anchor are among them.</summary>
    /// <param name="changes">What changed in each, and its rule.</param>
    /// <param name="alpha">The error rate over all.</param>
    public static IReadOnlyList<JudgedRow> Judge(IReadOnlyList<(RowChange Change, RowRule Rule)> changes, double alpha)
    {
        var adjusted = Holm.Adjust([.. changes.Select(c => c.Change.P)]);
        var share = alpha / Math.Max(1, changes.Count(c => c.Change.Slices.Count > 0));
        var tests = Math.Max(1, adjusted.Count(p => p is not null));
        return [.. changes.Zip(adjusted, (c, p) => Judge(c.Change, c.Rule, p, alpha, share, tests))];
    }

    static JudgedRow Judge(RowChange change, RowRule rule, double? p, double alpha, double share, int tests)
    {
        var verdict = Whole(change, rule.Margin, p < alpha);
        var lost = LostSlices(change.Slices, rule.SliceMargin, share);
        if (lost.Count > 0 && change.Direction != Direction.Descriptive) verdict = RowVerdict.Regressed;
        return new(change, rule, verdict)
        {
            PAdjusted = p,
            LostSlices = lost,
            Asked = verdict == RowVerdict.CannotTell ? new(() => Needed(change, rule.Margin, alpha / tests)) : null,
        };
    }

    /// <summary>The verdict on the row as a whole, by the interval of its difference and its margin.</summary>
    static RowVerdict Whole(RowChange change, double margin, bool significant)
    {
        if (change.IsSame) return RowVerdict.Unchanged;
        if (change.Difference is not { } difference) return RowVerdict.NotCompared;
        var (low, high) = (difference.Low!.Value, difference.High!.Value);
        if (change.ByIntervals) significant = low > 0 || high < 0;
        if (!significant) return low > -margin && high < margin ? RowVerdict.Unchanged : RowVerdict.CannotTell;
        if (change.Direction == Direction.Descriptive || change.ByIntervals) return RowVerdict.Changed;
        if (difference.Value > 0) return RowVerdict.Improved;
        return low <= -margin ? RowVerdict.Regressed : RowVerdict.SlightlyWorse;
    }

    static IReadOnlyList<SliceLoss> LostSlices(IReadOnlyList<SliceChange> slices, double margin, double share)
    {
        var adjusted = Holm.Adjust([.. slices.Select(s => s.P)]);
        return [.. slices.Zip(adjusted, (slice, p) => new SliceLoss(slice, p)).Where(s => s.PAdjusted < share && s.Slice.Difference < 0 && s.Slice.Low <= -margin)
            .OrderBy(s => s.PAdjusted).ThenBy(s => s.Slice.Name, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Samples by which a loss of the margin would be found in four of five cases: for a share of right answers by the exact power of the exact test at the
    /// discordance that was seen, for other figures by the standard error that was seen.
    /// </summary>
    static int? Needed(RowChange change, double margin, double alpha)
    {
        if (change.Difference is not { N: > 0 } difference || change.ByIntervals) return null;
        if (change.IsExact) return NeededForShares(Math.Min(1, Math.Max(margin, (change.Regressed + change.Fixed + 1.0) / difference.N)), margin, alpha);
        var error = change.StandardError > 0 ? change.StandardError : (difference.High!.Value - difference.Low!.Value) / (2 * Normal.TwoSided(0.95));
        var wanted = difference.N * Math.Pow((Normal.TwoSided(1 - alpha) + Normal.Quantile(Power)) * error / margin, 2);
        return wanted < int.MaxValue ? Math.Max(difference.N + 1, (int)Math.Ceiling(wanted)) : null;
    }

    /// <summary>The exact test has less power than the closed formula says: from its answer upwards to where the exact power is enough.</summary>
    static int? NeededForShares(double discordance, double margin, double alpha)
    {
        if (margin > discordance || margin >= 1 || discordance / (margin * margin) > LargestAsked) return null;
        int low = PairedPower.RequiredN(discordance, margin, alpha, Power).N, high = low;
        if (low > 5_000_000) return low; // where the two agree, and the exact sum is long
        while (PairedPower.Exact(high, discordance, margin, alpha) < Power) (low, high) = (high, high + Math.Max(1, high / 20));
        while (high - low > 1)
        {
            var middle = low + (high - low) / 2;
            if (PairedPower.Exact(middle, discordance, margin, alpha) < Power) low = middle;
            else high = middle;
        }
        return high;
    }
}
