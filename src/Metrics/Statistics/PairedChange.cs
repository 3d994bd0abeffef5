namespace Behavior.Metrics.Statistics;

/// <summary>What changed between two models on the same units: candidate minus baseline, with a 95 % interval and a two-sided p.</summary>
/// <param name="Difference">Candidate minus baseline.</param>
/// <param name="Interval">Where the difference may lie.</param>
/// <param name="P">Two-sided p of 'no difference'.</param>
/// <param name="N">Samples behind it.</param>
/// <param name="Units">Units behind it: samples, or origins that several share.</param>
public sealed record PairedChange(double Difference, Interval Interval, double P, int N, int Units)
{
    /// <summary>
    /// The share of the largest influence above which a unit counts as one that moved. Influences are centred, so where a few units move the others
    /// seem to, a little, the other way.
    /// </summary>
    const double Moved = 0.1;

    /// <summary>What rounding may leave of nothing.</summary>
    const double Nothing = 1e-12;

    /// <summary>The standard error of the difference; 0 where it is told by signs alone.</summary>
    public double StandardError { get; init; }

    /// <summary>
    /// The change of a share of right answers: exact McNemar with Tango's interval where every sample is a unit by itself; where samples share an origin
    /// (corruptions of one picture) they are not independent, and the origins are the units of a t interval.
    /// </summary>
    /// <param name="units">The units of the samples.</param>
    /// <param name="baseline">Whether the baseline is right, for each sample.</param>
    /// <param name="candidate">Whether the candidate is.</param>
    /// <param name="counted">Whether each sample counts; at least one does.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0425: other numbers of samples, none that counts.</exception>
    public static PairedChange OfCorrectness(Units units, bool[] baseline, bool[] candidate, bool[] counted)
    {
        BadInput.RequireSame("the baseline's samples", units.Samples, baseline.Length);
        BadInput.RequireSame("the candidate's samples", units.Samples, candidate.Length);
        BadInput.RequireSame("samples that may count", units.Samples, counted.Length);
        int[] of = [.. Enumerable.Range(0, counted.Length).Where(i => counted[i])];
        if (of.Length == 0) throw BadInput.Empty("paired correctness");
        if (HasOrigins(units, of)) return Of(Share(baseline), Share(candidate))!;
        bool[] before = [.. of.Select(i => baseline[i])], after = [.. of.Select(i => candidate[i])];
        var table = PairedOutcomes.Of(before, after);
        var difference = PairedDifference.Tango(table);
        return new(difference.Value, difference.Interval!.Value, McNemar.Exact(table.OnlyBaselineRight, table.OnlyCandidateRight).P, of.Length, of.Length);

        SampledFigure Share(bool[] right) => SampledFigure.Mean(units, [.. right.Select(r => r ? 1.0 : 0)], counted);
    }

    /// <summary>
    /// The change of a figure: the t interval of the difference over the units that both figures share. Where too few units differ for that, their signs
    /// are tested exactly, and the interval is Tango's of the units, times the largest influence that one of them has. Null where a figure is undefined.
    /// </summary>
    public static PairedChange? Of(SampledFigure baseline, SampledFigure candidate)
    {
        var difference = candidate - baseline;
        if (!difference.Figure.IsDefined) return null;
        var influences = difference.UnitInfluences();
        if (influences.Count == 0) return null;
        var largest = influences.Max(Math.Abs);
        if (largest < Nothing) // every unit moves the figure alike: not at all, or all of them the same way, which chance does once in 2^units
            return new(difference.Value, new(difference.Value, difference.Value), Math.Abs(difference.Value) < Nothing ? 1 : Math.Pow(2, 1 - influences.Count), difference.N, difference.Units);
        var effect = difference.Effect();
        return effect.IsDefined
            ? new(difference.Value, effect.Estimate.Interval!.Value, Math.Min(1, 2 * Math.Min(effect.PAbove, effect.PBelow)), difference.N, difference.Units)
            {
                StandardError = difference.StandardError,
            }
            : BySigns(difference, influences, largest);
    }

    static PairedChange BySigns(SampledFigure difference, IReadOnlyList<double> influences, double largest)
    {
        int n = influences.Count, lost = influences.Count(i => i < -Moved * largest), won = influences.Count(i => i > Moved * largest);
        var share = PairedDifference.Tango(new(0, lost, won, n - lost - won)).Interval!.Value;
        var scale = largest * n;
        return new(difference.Value, new(Math.Min(difference.Value, share.Low * scale), Math.Max(difference.Value, share.High * scale)), McNemar.Exact(lost, won).P, difference.N, difference.Units);
    }

    static bool HasOrigins(Units units, int[] of)
    {
        var seen = new HashSet<int>();
        foreach (var i in of)
            if (!seen.Add(units.OfSample[i])) return true;
        return false;
    }
}
