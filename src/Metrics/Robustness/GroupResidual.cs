using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Robustness;

/// <summary>
/// Effective robustness of a group of models, averaged over them and over sets. How far a standard model lies from the lines on the average of
/// the sets is one residual a model; the mean of as many further models scatters by 1/k plus the lines' own uncertainty, t with n - 2 degrees of freedom.
/// </summary>
public static class GroupResidual
{
    /// <summary>Mean over models and sets of accuracy minus the line's expectation.</summary>
    /// <param name="lines">The line of each set, through the standard models.</param>
    /// <param name="standards">For each standard model its accuracies on each set, clean and shifted.</param>
    /// <param name="models">The same of the group's models; clean accuracies strictly between 0 and 1.</param>
    /// <param name="n">Samples behind the accuracies, for the estimate.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0425, 0427: no lines, no models, fewer than three standard models, an accuracy out of range.</exception>
    public static Effect Of(
        IReadOnlyList<AccuracyLine> lines, IReadOnlyList<IReadOnlyList<(double Clean, double Shifted)>> standards, IReadOnlyList<IReadOnlyList<(double Clean, double Shifted)>> models, int n)
    {
        if (lines.Count == 0) throw BadInput.Empty("lines of a group's residual");
        if (models.Count == 0) throw BadInput.Empty("models of a group's residual");
        if (standards.Count < 3) throw BadInput.Argument("the number of standard models", "at least 3", $"{standards.Count}", "a filter on standard models that matched too few");
        double Residual(IReadOnlyList<(double Clean, double Shifted)> model) => model.Zip(lines, (a, line) => line.EffectiveRobustness(a.Clean, a.Shifted).Value).Average();
        var degrees = standards.Count - 2;
        var variance = standards.Sum(m => Residual(m) * Residual(m)) / degrees;
        // The lines at the models' mean clean logit: how far the mean of their expectations may be off.
        var leverage = lines.Select((line, s) => line.Leverage(AccuracyLogit.Inverse(models.Average(m => AccuracyLogit.Of(m[s].Clean).Value)))).Average();
        return Effect.Of(models.Average(Residual), n, Math.Sqrt(variance * (1.0 / models.Count + leverage)), degrees, standards.Count);
    }
}
