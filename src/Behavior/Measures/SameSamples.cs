using Behavior.Evaluation;
using Behavior.Findings;
using Behavior.Metrics;
using Behavior.Metrics.Statistics;
using Behavior.Snapshots;

namespace Behavior.Measures;

/// <summary>
/// Which of two models is right more often on the same samples, counted as the benchmark counts: exact McNemar with Tango's interval; where samples share an origin, the t test over origins.
/// </summary>
public static class SameSamples
{
    /// <summary>Accuracy of the first minus that of the second.</summary>
    public static PairedChange Difference(Predictions first, Predictions second)
    {
        var (a, b) = (Correctness.Marks(first), Correctness.Marks(second));
        return PairedChange.OfCorrectness(first.Units(), b.Right, a.Right, a.Counted);
    }

    /// <summary>On how many samples the first alone is right, and the second alone.</summary>
    public static (int First, int Second) OnlyRight(Predictions first, Predictions second)
    {
        var outcomes = PairedOutcomes.Of(Correctness.Of(second), Correctness.Of(first));
        return (outcomes.OnlyCandidateRight, outcomes.OnlyBaselineRight);
    }

    /// <summary>What is pinned of two models. Either may tip samples, so counts have the room of two.</summary>
    public static Snapshot Of(Predictions first, Predictions second)
    {
        var (difference, only) = (Difference(first, second), OnlyRight(first, second));
        var value = new Estimate(new Figure(difference.Difference), difference.N, difference.Interval);
        return MetricSnapshot.Of(MetricIds.SameSamples, "fraction, first minus second", value, [EvaluationInput.Of(first), EvaluationInput.Of(second)], tolerance: Jitter.Difference(difference.N),
            further: snapshot => snapshot
                .Number("only the first right", only.First, 0, 2 * Jitter.Samples, FigureKind.Count)
                .Number("only the second right", only.Second, 0, 2 * Jitter.Samples, FigureKind.Count)
                .Derived("two-sided p", PValues.Words(difference.P)));
    }
}
