using System.Globalization;
using Behavior.Evaluation;
using Behavior.Findings;
using Behavior.Manifests;
using Behavior.Manifests.Items;
using Behavior.Metrics.Statistics;

namespace Behavior.Measures;

/// <summary>The same recipe at several numbers of training samples: what more samples bring, and whether architectures keep their order.</summary>
public static class SampleCounts
{
    /// <summary>The value of <c>Control</c> on checkpoints that differ from an ordinary one in the number of samples alone.</summary>
    public const string Control = "samples";

    /// <summary>For each architecture and each step to the next larger count, accuracy after it minus accuracy before it.</summary>
    public static IEnumerable<FindingPart> Steps(Zoo zoo, string set) =>
        from series in Series(zoo)
        from step in series.Zip(series.Skip(1))
        select Part(zoo, $"{series[0].Family} from {Count(step.First)} to {Count(step.Second)} samples", step.Second.Name, step.First.Name, zoo.On(set, Correctness.Accuracy));

    /// <summary>
    /// For each count that two architectures share, the lead of the one that leads at the full count. Who leads is told by one half of the
    /// pictures and tested on the other: on the same pictures a leader could not be refuted.
    /// </summary>
    public static IEnumerable<FindingPart> Order(Zoo zoo, string set)
    {
        var series = Series(zoo);
        foreach (var (i, a) in series.Index())
            foreach (var b in series.Skip(i + 1))
            {
                var lead = zoo.On(set, p => Half(p, 0))(a[^1].Name).Figure - zoo.On(set, p => Half(p, 0))(b[^1].Name).Figure;
                var (first, second) = lead.Value >= 0 ? (a, b) : (b, a);
                foreach (var (small, other) in from s in first from o in second where s.Samples == o.Samples select (s, o))
                    yield return Part(zoo, $"{small.Family} > {other.Family} at {Count(small)} samples", small.Name, other.Name, zoo.On(set, p => Half(p, 1)));
            }
    }

    /// <summary>Accuracy on one half of the pictures, dealt class by class.</summary>
    static SampledFigure Half(Predictions predictions, int which)
    {
        var half = Folds.Of([.. predictions.Samples.Select(s => Sampling.Name(predictions.Benchmark, s))], predictions.Labels, 2);
        var counted = Correctness.Counted(predictions);
        return Correctness.Accuracy(predictions, [.. counted.Select((c, i) => c && half[i] == which)]);
    }

    /// <summary>By architecture, supervised checkpoints with a known count, ascending; the ordinary one and its controls.</summary>
    static List<List<CheckpointItem>> Series(Zoo zoo) =>
        [.. zoo.Manifest.Checkpoints.Where(c => c.Zoo == zoo.Name && c.Samples is not null && c.Control is "" or Control)
            .GroupBy(c => (c.Architecture, c.Paradigm)).Where(g => g.Any(c => c.Control == Control))
            .Select(g => g.OrderBy(c => c.Samples).ToList()).Where(s => s.Count > 1)];

    static FindingPart Part(Zoo zoo, string name, string larger, string smaller, Func<string, Measured> figure) => new(name, $"{larger} > {smaller}", figure(larger) - figure(smaller));

    static string Count(CheckpointItem checkpoint) => checkpoint.Samples!.Value.ToString("N0", CultureInfo.InvariantCulture);
}
