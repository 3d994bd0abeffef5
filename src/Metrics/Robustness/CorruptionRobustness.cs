using Behavior.Diagnostics;

namespace Behavior.Metrics.Robustness;

/// <summary>
/// Robustness to common corruptions (ImageNet-C). Accuracies are fractions, one list of severities for each corruption. Name the baseline
/// in reports: the published AlexNet errors and a measured AlexNet differ by a few percent.
/// </summary>
public static class CorruptionRobustness
{
    /// <summary>Mean over corruptions of the mean over severities: what the paper prints as ImageNet-C. n counts corruptions.</summary>
    /// <param name="accuracies">Accuracy of each corruption at each severity.</param>
    /// <exception cref="BehaviorException">BHV0425, 0427: nothing given, an accuracy outside 0 to 1.</exception>
    [Metric("corruption_accuracy", Direction.HigherIsBetter, Low = 0, High = 1, Source = "paper section 4.4, ImageNet-C")]
    public static Estimate MeanAccuracy(IReadOnlyDictionary<string, IReadOnlyList<double>> accuracies)
    {
        Require(accuracies);
        return new(accuracies.Values.Average(a => a.Average()), accuracies.Count);
    }

    /// <summary>mCE against published mean errors: mean error over severities / the baseline's mean error, for each corruption.</summary>
    /// <param name="accuracies">Accuracy of each corruption at each severity.</param>
    /// <param name="baselineErrors">Mean error of the baseline by corruption; <see cref="AlexNetBaseline.MeanErrors"/> for mCE as published.</param>
    /// <exception cref="BehaviorException">BHV0425, 0427, 0430: nothing given, a value outside 0 to 1, a corruption without a baseline.</exception>
    public static CorruptionErrors AgainstErrors(IReadOnlyDictionary<string, IReadOnlyList<double>> accuracies, IReadOnlyDictionary<string, double> baselineErrors)
    {
        Require(accuracies);
        return Each(accuracies, baselineErrors, (own, baseline) => (1 - own.Average(), Fraction(baseline)));
    }

    /// <summary>mCE against a baseline measured on the same images: sum of errors / sum of the baseline's errors, for each corruption.</summary>
    /// <param name="accuracies">Accuracy of each corruption at each severity.</param>
    /// <param name="baseline">The same of the baseline.</param>
    /// <exception cref="BehaviorException">BHV0424, 0425, 0427, 0430: nothing given, other severities, a value outside 0 to 1, a corruption without a baseline.</exception>
    public static CorruptionErrors Against(IReadOnlyDictionary<string, IReadOnlyList<double>> accuracies, IReadOnlyDictionary<string, IReadOnlyList<double>> baseline) =>
        Relative(accuracies, 1, baseline, 1);

    /// <summary>
    /// Relative mCE: sum over severities of (error - clean error) / the same sum of the baseline. What a model loses beside its clean
    /// accuracy; a quotient of sums, not a mean of quotients. May be negative.
    /// </summary>
    /// <param name="accuracies">Accuracy of each corruption at each severity.</param>
    /// <param name="clean">Accuracy without corruption.</param>
    /// <param name="baseline">Accuracies of the baseline.</param>
    /// <param name="baselineClean">The baseline's accuracy without corruption.</param>
    /// <exception cref="BehaviorException">BHV0424, 0425, 0427, 0430: nothing given, other severities, a value outside 0 to 1, a corruption without a baseline.</exception>
    public static CorruptionErrors Relative(
        IReadOnlyDictionary<string, IReadOnlyList<double>> accuracies, double clean, IReadOnlyDictionary<string, IReadOnlyList<double>> baseline, double baselineClean)
    {
        Require(accuracies);
        Require(baseline);
        Fraction(clean);
        Fraction(baselineClean);
        return Each(accuracies, baseline, (own, other) =>
        {
            BadInput.RequireSame("severities of the baseline", own.Count, other.Count);
            return (own.Sum(a => clean - a), other.Sum(a => baselineClean - a));
        });
    }

    static CorruptionErrors Each<T>(
        IReadOnlyDictionary<string, IReadOnlyList<double>> accuracies, IReadOnlyDictionary<string, T> baseline, Func<IReadOnlyList<double>, T, (double Error, double Baseline)> errors) =>
        new(accuracies.ToDictionary(a => a.Key, a =>
        {
            if (!baseline.TryGetValue(a.Key, out var other)) throw new BehaviorException("BHV0430", Suggest.Unknown("corruption", a.Key, baseline.Keys));
            var (error, divisor) = errors(a.Value, other);
            return divisor == 0 ? Figure.Undefined($"the baseline loses nothing under '{a.Key}'") : error / divisor;
        }));

    static void Require(IReadOnlyDictionary<string, IReadOnlyList<double>> accuracies)
    {
        if (accuracies.Count == 0) throw BadInput.Empty("corruptions");
        foreach (var (corruption, severities) in accuracies)
        {
            if (severities.Count == 0) throw BadInput.Empty($"severities of '{corruption}'");
            foreach (var a in severities) Fraction(a);
        }
    }

    static double Fraction(double accuracy) => accuracy >= 0 && accuracy <= 1 ? accuracy
        : throw BadInput.Argument("an accuracy or error", "a fraction from 0 to 1", BadInput.Text(accuracy), "percent passed for fractions");
}
