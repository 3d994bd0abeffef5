namespace Behavior.Metrics.Statistics;

/// <summary>A difference that a claim says is positive, with what the data say for and against it.</summary>
/// <param name="Estimate">Value and interval; undefined, with the reason, where there is nothing to say.</param>
/// <param name="Units">Units that the interval lets vary: pictures, origins, tasks, batches.</param>
public sealed record Effect(Estimate Estimate, int Units)
{
    /// <summary>One-sided p of 'the effect is not above zero': small speaks for the claim.</summary>
    public double PAbove { get; init; } = 1;

    /// <summary>One-sided p of 'the effect is not below zero': small speaks against the claim.</summary>
    public double PBelow { get; init; } = 1;

    /// <summary>The true effect that such data would find above zero in four of five cases, at the level of the interval.</summary>
    public double Detectable { get; init; }

    /// <summary>Whether there is one.</summary>
    public bool IsDefined => Estimate.IsDefined;

    /// <summary>No effect, and why.</summary>
    public static Effect Undefined(int n, string why) => new(Metrics.Estimate.Undefined(n, why), 0);

    /// <summary>An effect with a standard error of its own, judged by t.</summary>
    /// <param name="value">The effect.</param>
    /// <param name="n">Samples behind it.</param>
    /// <param name="standardError">Its standard error; more than 0.</param>
    /// <param name="degrees">Degrees of freedom.</param>
    /// <param name="units">Units behind it.</param>
    /// <param name="level">Confidence level.</param>
    public static Effect Of(double value, int n, double standardError, double degrees, int units, double level = 0.95)
    {
        if (standardError == 0) return Undefined(n, "the units do not differ");
        var half = StudentT.TwoSided(level, degrees) * standardError;
        return new(new(value, n, value - half, value + half), units)
        {
            PAbove = StudentT.Cdf(-value / standardError, degrees),
            PBelow = StudentT.Cdf(value / standardError, degrees),
            Detectable = DetectableBy(standardError, degrees, level),
        };
    }

    internal static double DetectableBy(double standardError, double degrees, double level) => (StudentT.TwoSided(level, degrees) + StudentT.Quantile(0.8, degrees)) * standardError;

    /// <summary>
    /// Equivalence: margin minus the absolute difference. Its interval is above zero exactly when the difference's interval lies inside
    /// +-margin, which is the two one-sided tests; below zero when it lies wholly outside.
    /// </summary>
    /// <param name="difference">The difference.</param>
    /// <param name="margin">The largest difference that counts as none.</param>
    public static Effect Within(SampledFigure difference, double margin)
    {
        var whole = difference.Effect();
        if (!whole.IsDefined) return whole;
        double low = whole.Estimate.Low!.Value, high = whole.Estimate.High!.Value, nearest = low <= 0 && high >= 0 ? 0 : Math.Min(Math.Abs(low), Math.Abs(high));
        Effect upper = (-difference + margin).Effect(), lower = (difference + margin).Effect();
        return whole with
        {
            Estimate = new(margin - Math.Abs(difference.Value), whole.Estimate.N, margin - Math.Max(Math.Abs(low), Math.Abs(high)), margin - nearest),
            PAbove = Math.Max(upper.PAbove, lower.PAbove),
            PBelow = Math.Min(upper.PBelow, lower.PBelow),
        };
    }

    /// <summary>
    /// The claim that at least <paramref name="rank"/> of several effects are positive: the effect of that rank, from the largest. Its lower end
    /// and p are Bonferroni's for the effects that may fail, its upper ones for those that may hold, so that no choosing is hidden.
    /// </summary>
    /// <param name="figures">The figures, each claimed positive.</param>
    /// <param name="rank">How many must be; 1 is 'some'.</param>
    public static Effect AtLeast(IReadOnlyList<SampledFigure> figures, int rank)
    {
        // Not even rank of them are positive when some m - rank + 1 are all not: each such set is refuted by its best p, times its size.
        int failing = figures.Count - rank + 1, holding = rank;
        List<Effect> below = [.. figures.Select(f => f.Effect(1 - 0.05 / failing))], above = [.. figures.Select(f => f.Effect(1 - 0.05 / holding))];
        double Ranked(IEnumerable<double> values) => values.OrderDescending().ElementAt(rank - 1);
        // An effect that nothing can be said of may lie anywhere.
        double low = Ranked(below.Select(e => e.Estimate.Low ?? double.NegativeInfinity)), high = Ranked(above.Select(e => e.Estimate.High ?? double.PositiveInfinity));
        if (double.IsInfinity(low) || double.IsInfinity(high)) return below.First(e => !e.IsDefined);
        return new(new(Ranked(figures.Select(f => f.Figure.ValueOrNull ?? double.NegativeInfinity)), figures.Max(f => f.N), low, high), below.Where(e => e.IsDefined).Min(e => e.Units))
        {
            PAbove = Math.Min(1, failing * below.Select(e => e.PAbove).Order().ElementAt(rank - 1)),
            PBelow = Math.Min(1, holding * below.Select(e => e.PBelow).Order().ElementAt(figures.Count - rank)),
            Detectable = below.Max(e => e.Detectable),
        };
    }

    /// <summary>
    /// The claim that more than a share of several effects are positive, told effect by effect: those found positive after Holm's correction
    /// bound the share from below, those found negative bound it from above.
    /// </summary>
    /// <param name="figures">The figures, each claimed positive.</param>
    /// <param name="threshold">The share that must be exceeded.</param>
    public static Effect Share(IReadOnlyList<SampledFigure> figures, double threshold)
    {
        var effects = figures.Select(f => f.Effect()).ToList();
        if (effects.All(e => !e.IsDefined)) return effects[0];
        double[] above = Ascending(effects.Select(e => e.PAbove)), below = Ascending(effects.Select(e => e.PBelow));
        int m = figures.Count, needed = (int)Math.Floor(threshold * m + 1e-9) + 1;
        var ahead = figures.Sum(f => f.Figure.ValueOrNull is not { } value || value == 0 ? 0.5 : value > 0 ? 1.0 : 0);
        double least = above.Count(p => p <= 0.025) / (double)m, most = (m - below.Count(p => p <= 0.025)) / (double)m;
        return new(new(ahead / m - threshold, figures.Sum(f => f.N), least - threshold, most - threshold), effects.Where(e => e.IsDefined).Min(e => e.Units))
        {
            PAbove = above[needed - 1],
            PBelow = below[m - needed],
            Detectable = effects.Max(e => e.Detectable),
        };
    }

    static double[] Ascending(IEnumerable<double> p) => [.. Holm.Adjust(p.ToArray()).Order()];
}
