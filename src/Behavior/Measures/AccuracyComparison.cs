using Behavior.Evaluation;
using Behavior.Metrics;
using Behavior.Metrics.Statistics;

namespace Behavior.Measures;

/// <summary>Accuracy of one group of models minus that of another, on one set, or on the plain average of several.</summary>
public static class AccuracyComparison
{
    /// <summary>On one set: paired over its pictures.</summary>
    public static Estimate Difference(IReadOnlyList<Predictions> larger, IReadOnlyList<Predictions> smaller) =>
        GroupDifference.OfMeans([.. larger.Select(Correctness.Values)], [.. smaller.Select(Correctness.Values)]);

    /// <summary>On the average over sets, every set counting the same whatever its size: paired over pictures, each set resampled by itself.</summary>
    /// <param name="larger">For each set the predictions of the group claimed larger.</param>
    /// <param name="smaller">For each set those of the other group.</param>
    public static Estimate AverageDifference(IReadOnlyList<IReadOnlyList<Predictions>> larger, IReadOnlyList<IReadOnlyList<Predictions>> smaller) =>
        AverageDifference(Sets(larger), Sets(smaller));

    /// <summary>The same on 0 and 1 for each sample: by set, by model, by sample.</summary>
    internal static Estimate AverageDifference(IReadOnlyList<double[][]> larger, IReadOnlyList<double[][]> smaller, double level = 0.95)
    {
        var (values, strata) = Weighted(larger);
        return GroupDifference.OfMeans(values, Weighted(smaller).Values, strata, level);
    }

    /// <summary>One list a model over the samples of all sets, weighted so that its plain mean is the mean of the sets' accuracies; and the sets as strata.</summary>
    internal static (IReadOnlyList<double[]> Values, Strata? Strata) Weighted(IReadOnlyList<double[][]> sets)
    {
        if (sets[0].Length == 0) return ([], null);
        int[] sizes = [.. sets.Select(set => set[0].Length)];
        var weights = sizes.Select(size => (double)sizes.Sum() / size / sizes.Length).ToArray();
        List<double[]> values = [.. Enumerable.Range(0, sets[0].Length).Select(m => sets.SelectMany((models, s) => models[m].Select(right => right * weights[s])).ToArray())];
        return (values, new Strata([.. sizes.SelectMany((size, set) => Enumerable.Repeat(set, size))]));
    }

    static List<double[][]> Sets(IReadOnlyList<IReadOnlyList<Predictions>> sets) => [.. sets.Select(models => models.Select(Correctness.Values).ToArray())];
}
