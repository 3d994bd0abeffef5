namespace Behavior.Metrics.Statistics;

/// <summary>Accuracies on the logit scale, where a point near 0 or 1 weighs as much as one in the middle.</summary>
public static class AccuracyLogit
{
    /// <summary>ln(p / (1 - p)) of a fraction; undefined at 0 and 1, where it is infinite.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: outside 0 to 1.</exception>
    public static Figure Of(double accuracy)
    {
        if (!(accuracy >= 0 && accuracy <= 1)) throw BadInput.Argument("an accuracy", "a fraction from 0 to 1", BadInput.Text(accuracy), "an accuracy given in percent");
        return accuracy is 0 or 1 ? Figure.Undefined($"the logit of an accuracy of {BadInput.Text(accuracy)} is infinite") : Math.Log(accuracy / (1 - accuracy));
    }

    /// <summary>ln((x + 1/2) / (n - x + 1/2)): finite for all counts.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: counts out of range, no trials.</exception>
    public static double Empirical(int right, int n)
    {
        Counts.Require(right, n, atLeast: 1);
        return Math.Log((right + 0.5) / (n - right + 0.5));
    }

    /// <summary>1 / (1 + exp(-x)).</summary>
    public static double Inverse(double logit) => logit >= 0 ? 1 / (1 + Math.Exp(-logit)) : Math.Exp(logit) / (1 + Math.Exp(logit));
}
