using System.Globalization;
using Behavior.Evaluation;
using Behavior.Findings;
using Behavior.Metrics.Statistics;
using Behavior.Paper;
using Behavior.Snapshots;

namespace Behavior.Measures;

/// <summary>Accuracy on rendered pictures in which one factor is swept at a time (PUG: camera, object, scale, texture, light): by factor, and the plain mean over factors.</summary>
public static class Sweeps
{
    /// <summary>What is pinned of one model.</summary>
    public static Snapshot Of(Predictions predictions)
    {
        var mean = Mean(predictions).Estimate();
        return MetricSnapshot.Of(MetricIds.Sweeps, "fraction", mean, predictions, tolerance: Jitter.Effect(mean), further: snapshot =>
        {
            foreach (var (factor, accuracy) in ByFactor(predictions))
                snapshot.Number(factor, accuracy.Value, Jitter.Digits(accuracy.N), Jitter.Rate(accuracy.N));
        });
    }

    /// <summary>The plain mean over factors.</summary>
    public static SampledFigure Mean(Predictions predictions) => SampledFigure.Average([.. ByFactor(predictions).Values]);

    /// <summary>The claim that one group leads another on more than a share of the factors.</summary>
    public static FindingPart ShareLed(Zoo zoo, string groups, string set, double share)
    {
        var factors = ByFactor(zoo.Evaluations.Predict(zoo.Contrast(groups).Larger.Names[0], set)).Keys;
        var leads = factors.Select(f => zoo.Lead(groups, zoo.On(set, p => ByFactor(p)[f]))).ToList();
        var (larger, smaller) = (groups.Split(" > ")[0], groups.Split(" > ")[1]);
        return new($"share of factors led, above {share.ToString(CultureInfo.InvariantCulture)}", zoo.Contrast(groups).ToString(), Effect.Share([.. leads.Select(l => l.Figure)], share),
            PaperNumbers.ShareLed("synthetic", larger, smaller) - share)
        {
            Inputs = Measured.InputsOf(leads),
            Seeds = zoo.Seeds(groups),
        };
    }

    /// <summary>Accuracy by factor, in the order of their names.</summary>
    public static IReadOnlyDictionary<string, SampledFigure> ByFactor(Predictions predictions)
    {
        string[] of = [.. predictions.Samples.Select(s => predictions.Need(s, AnnotationNames.Factor))];
        var factors = new SortedDictionary<string, SampledFigure>(StringComparer.Ordinal);
        foreach (var factor in of.Distinct()) factors[factor] = Correctness.Accuracy(predictions, [.. of.Select(f => f == factor)]);
        return factors;
    }
}
