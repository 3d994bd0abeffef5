using System.Globalization;
using Behavior.Findings;
using Behavior.Manifests;
using Behavior.Metrics;

namespace Behavior.Measures;

/// <summary>The same recipe at several numbers of training samples: what more samples bring, and whether architectures keep their order.</summary>
public static class SampleCounts
{
    /// <summary>The value of <c>Control</c> on checkpoints that differ from an ordinary one in the number of samples alone.</summary>
    public const string Control = "samples";

    /// <summary>For each architecture and each step to the next larger count, accuracy after it minus accuracy before it.</summary>
    public static IEnumerable<FindingPart> Steps(BehaviorRun run, string zoo, string set) =>
        from series in Series(run, zoo)
        from step in series.Zip(series.Skip(1))
        select Part(run, $"{series[0].Family} from {Count(step.First)} to {Count(step.Second)} samples", step.Second.Name, step.First.Name, set);

    /// <summary>For each smaller count that two architectures share, the lead of the one that leads at the full count.</summary>
    public static IEnumerable<FindingPart> Order(BehaviorRun run, string zoo, string set)
    {
        var series = Series(run, zoo);
        foreach (var (i, a) in series.Index())
            foreach (var b in series.Skip(i + 1))
            {
                var (first, second) = Lead(run, a[^1].Name, b[^1].Name, set).Value >= 0 ? (a, b) : (b, a);
                foreach (var (small, other) in from s in first from o in second where s.Samples == o.Samples select (s, o))
                    yield return Part(run, $"{small.Family} > {other.Family} at {Count(small)} samples", small.Name, other.Name, set);
            }
    }

    /// <summary>By architecture, supervised checkpoints with a known count, ascending; the ordinary one and its controls.</summary>
    static List<List<CheckpointItem>> Series(BehaviorRun run, string zoo) =>
        [.. run.Manifest.Checkpoints.Where(c => c.Zoo == zoo && c.Samples is not null && c.Control is "" or Control)
            .GroupBy(c => (c.Architecture, c.Paradigm)).Where(g => g.Any(c => c.Control == Control))
            .Select(g => g.OrderBy(c => c.Samples).ToList()).Where(s => s.Count > 1)];

    static FindingPart Part(BehaviorRun run, string name, string larger, string smaller, string set) => new(name, $"{larger} > {smaller}", Lead(run, larger, smaller, set))
    {
        Inputs = [FindingInput.Of(run.Predict(larger, set)), FindingInput.Of(run.Predict(smaller, set))],
    };

    static Estimate Lead(BehaviorRun run, string larger, string smaller, string set) => AccuracyComparison.Difference([run.Predict(larger, set)], [run.Predict(smaller, set)]);

    static string Count(CheckpointItem checkpoint) => checkpoint.Samples!.Value.ToString("N0", CultureInfo.InvariantCulture);
}
