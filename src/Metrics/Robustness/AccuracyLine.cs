using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Robustness;

/// <summary>
/// Accuracy under a shift as standard models reach it at their clean accuracy: a least-squares line between logits (Taori et al. 2020;
/// Miller et al. 2021). Which models are standard is the caller's choice. Accuracies are fractions.
/// </summary>
public sealed class AccuracyLine
{
    readonly double _mean, _squares;

    AccuracyLine(int n, double slope, double intercept, Figure correlation, Figure residual, double mean, double squares)
    {
        (N, Slope, Intercept, Correlation, Residual, _mean, _squares) = (n, slope, intercept, correlation, residual, mean, squares);
        SlopeStandardError = residual.IsDefined ? residual.Value / Math.Sqrt(squares) : residual;
    }

    /// <summary>Models in the fit.</summary>
    public int N { get; }

    /// <summary>Slope in logit space.</summary>
    public double Slope { get; }

    /// <summary>Intercept in logit space.</summary>
    public double Intercept { get; }

    /// <summary>Pearson's r of the logits; undefined when one side is constant.</summary>
    public Figure Correlation { get; }

    /// <summary>Standard error of the slope, divisor n - 2; undefined for two models.</summary>
    public Figure SlopeStandardError { get; }

    /// <summary>How far models scatter about the line: the residuals' standard deviation in logit space, divisor n - 2; undefined for two models.</summary>
    public Figure Residual { get; }

    /// <summary>The share of the logits' variance that the line explains.</summary>
    public Figure RSquared => Correlation.IsDefined ? Correlation.Value * Correlation.Value : Correlation;

    /// <summary>Fits logit(shifted) = slope * logit(clean) + intercept.</summary>
    /// <param name="clean">Clean accuracy of each model, strictly between 0 and 1.</param>
    /// <param name="shifted">Accuracy of each under the shift, strictly between 0 and 1.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0427: different lengths; fewer than two models, equal clean accuracies, an accuracy whose logit is infinite.</exception>
    public static AccuracyLine Fit(ReadOnlySpan<double> clean, ReadOnlySpan<double> shifted)
    {
        BadInput.RequireSame("shifted accuracies", clean.Length, shifted.Length);
        if (clean.Length < 2) throw BadInput.Argument("the number of models in a fit", "at least 2", $"{clean.Length}", "a filter on standard models that matched too few");
        double[] x = Logits(clean), y = Logits(shifted);
        double meanX = x.Average(), meanY = y.Average(), xx = 0, xy = 0, yy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        if (xx == 0) throw BadInput.Argument("the spread of clean accuracies in a fit", "at least two different values", "0", "one model listed several times");
        double slope = xy / xx, left = Math.Max(0, yy - slope * xy);
        var residual = x.Length == 2 ? Figure.Undefined("two models leave no residual") : new Figure(Math.Sqrt(left / (x.Length - 2)));
        return new(x.Length, slope, meanY - slope * meanX, Statistics.Correlation.Pearson(x, y), residual, meanX, xx);
    }

    /// <summary>
    /// How uncertain the line is at one clean accuracy, as a share of the residual variance: 1/n + (x - mean x)^2 / sum of squares, in logit
    /// space. A further standard model scatters about its expectation with 1 + this times the residual variance.
    /// </summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: not strictly between 0 and 1.</exception>
    public double Leverage(double clean)
    {
        var x = Logits([clean])[0] - _mean;
        return 1.0 / N + x * x / _squares;
    }

    /// <summary>
    /// Effective robustness with the prediction interval: how far a further standard model of this clean accuracy could have come out from
    /// the line (t with n - 2 degrees of freedom, in logit space). Zero inside it: as robust as a standard model may be.
    /// </summary>
    /// <param name="clean">Clean accuracy, strictly between 0 and 1.</param>
    /// <param name="shifted">Accuracy under the shift.</param>
    /// <param name="n">Samples behind the accuracies, for the estimate.</param>
    /// <param name="level">Confidence level.</param>
    /// <param name="sampling">Variance of logit(shifted) - slope * logit(clean) that the standard models' residuals do not have in them: where they saw more pictures.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: an accuracy out of range.</exception>
    public Estimate Predicted(double clean, double shifted, int n, double level = 0.95, double sampling = 0)
    {
        if (!Residual.IsDefined) return Estimate.Undefined(n, Residual.WhyUndefined!);
        double expected = Slope * Logits([clean])[0] + Intercept;
        var half = StudentT.TwoSided(level, N - 2) * Math.Sqrt(Residual.Value * Residual.Value * (1 + Leverage(clean)) + sampling);
        return new(shifted - AccuracyLogit.Inverse(expected), n, shifted - AccuracyLogit.Inverse(expected + half), shifted - AccuracyLogit.Inverse(expected - half));
    }

    /// <summary>The accuracy under the shift that the line expects at a clean accuracy; undefined at 0 and 1.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: outside 0 to 1.</exception>
    public Figure Expected(double clean)
    {
        var logit = AccuracyLogit.Of(clean);
        return logit.IsDefined ? AccuracyLogit.Inverse(Slope * logit.Value + Intercept) : logit;
    }

    /// <summary>Effective robustness: accuracy under the shift minus what the line expects. A fraction (0.01 is one point); undefined at a clean accuracy of 0 or 1.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: outside 0 to 1.</exception>
    [Metric("effective_robustness", Direction.HigherIsBetter, Low = -1, High = 1, Source = "Taori et al. 2020, section 2; modestyachts/imagenet-testbed")]
    public Figure EffectiveRobustness(double clean, double shifted)
    {
        AccuracyLogit.Of(shifted);
        var expected = Expected(clean);
        return expected.IsDefined ? shifted - expected.Value : expected;
    }

    static double[] Logits(ReadOnlySpan<double> accuracies)
    {
        var logits = new double[accuracies.Length];
        for (var i = 0; i < logits.Length; i++)
        {
            var logit = AccuracyLogit.Of(accuracies[i]);
            if (!logit.IsDefined)
                throw BadInput.Argument(
                    $"the accuracy of model {i} in a fit", "strictly between 0 and 1", BadInput.Text(accuracies[i]), "a model without any right or any wrong sample: leave it out of the fit");
            logits[i] = logit.Value;
        }
        return logits;
    }
}
