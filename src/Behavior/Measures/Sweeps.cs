using Behavior.Evaluation;
using Behavior.Metrics;
using Behavior.Metrics.Statistics;
using Behavior.Snapshots;

namespace Behavior.Measures;

/// <summary>Accuracy on rendered pictures in which one factor is swept at a time (PUG: camera, object, scale, texture, light): by factor, and the plain mean over factors.</summary>
public static class Sweeps
{
    /// <summary>What is pinned of one model.</summary>
    public static Snapshot Of(Predictions predictions)
    {
        var factors = ByFactor(predictions);
        var mean = AccuracyComparison.AverageDifference([.. factors.Select(f => new[] { f.Right })], [.. factors.Select(f => Array.Empty<double[]>())]);
        return MetricSnapshot.Of(MetricIds.Sweeps, "fraction", mean, predictions, tolerance: Jitter.Effect(mean), further: snapshot =>
        {
            foreach (var (factor, right) in factors)
                snapshot.Number(factor, right.Average(), Jitter.Digits(right.Length), Jitter.Rate(right.Length));
        });
    }

    /// <summary>Mean over factors of one group minus that of another.</summary>
    public static Estimate Difference(IReadOnlyList<Predictions> larger, IReadOnlyList<Predictions> smaller) =>
        AccuracyComparison.AverageDifference(Sets(larger), Sets(smaller));

    /// <summary>How much smaller one group's lead is in one pair of groups than in another: (a - b) - (c - d), means over factors.</summary>
    public static Estimate DifferenceOfDifferences(IReadOnlyList<Predictions> a, IReadOnlyList<Predictions> b, IReadOnlyList<Predictions> c, IReadOnlyList<Predictions> d) =>
        AccuracyComparison.AverageDifference([.. Sets(a).Zip(Sets(d), Sum)], [.. Sets(b).Zip(Sets(c), Sum)]);

    /// <summary>The share of factors on which one group is more accurate than another.</summary>
    public static Estimate ShareLed(IReadOnlyList<Predictions> larger, IReadOnlyList<Predictions> smaller)
    {
        var factorOf = FactorOf(larger[0]);
        var statistic = new LedShare([.. larger.Select(Correctness.Values)], [.. smaller.Select(Correctness.Values)], factorOf);
        return GroupDifference.Of(statistic, new Strata(factorOf));
    }

    /// <summary>Factors in the order of their names, with 1 or 0 for each of their samples.</summary>
    static List<(string Factor, double[] Right)> ByFactor(Predictions predictions)
    {
        var right = Correctness.Values(predictions);
        return [.. predictions.Samples.Index().GroupBy(s => predictions.Need(s.Item, AnnotationNames.Factor)).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, g.Select(s => right[s.Index]).ToArray()))];
    }

    static int[] FactorOf(Predictions predictions)
    {
        var names = ByFactor(predictions).Select(f => f.Factor).ToList();
        return [.. predictions.Samples.Select(s => names.IndexOf(predictions.Need(s, AnnotationNames.Factor)))];
    }

    static List<double[][]> Sets(IReadOnlyList<Predictions> models)
    {
        var byModel = models.Select(ByFactor).ToList();
        return [.. Enumerable.Range(0, byModel[0].Count).Select(f => byModel.Select(m => m[f].Right).ToArray())];
    }

    /// <summary>Two groups as one, each sample the sum of both groups' means.</summary>
    static double[][] Sum(double[][] a, double[][] b) => [[.. Enumerable.Range(0, a[0].Length).Select(i => a.Average(m => m[i]) + b.Average(m => m[i]))]];
}
