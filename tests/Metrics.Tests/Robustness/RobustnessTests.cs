using Behavior.Metrics.Robustness;

namespace Behavior.Metrics.Tests.Robustness;

public class RobustnessTests
{
    static readonly Dictionary<string, IReadOnlyList<double>> s_own = new() { ["fog"] = [0.8, 0.6], ["snow"] = [0.5, 0.5] };
    static readonly Dictionary<string, IReadOnlyList<double>> s_baseline = new() { ["fog"] = [0.5, 0.3], ["snow"] = [0.2, 0.0] };

    [Fact]
    public void Corruption_errors_by_hand()
    {
        var errors = CorruptionRobustness.AgainstErrors(s_own, new Dictionary<string, double> { ["fog"] = 0.6, ["snow"] = 0.8, ["rain"] = 1 });
        Assert.Equal(0.3 / 0.6, errors.PerCorruption["fog"].Value, 1e-15);
        Assert.Equal((0.5 + 0.625) / 2, errors.Mean.Value, 1e-15);
        Assert.Equal((0.6 / 1.2 + 1.0 / 1.8) / 2, CorruptionRobustness.Against(s_own, s_baseline).Mean.Value, 1e-15);
        Assert.Equal(0.6, CorruptionRobustness.MeanAccuracy(s_own).Value, 1e-15);
        // Clean 0.9 and 0.6: losses (0.1 + 0.3) / (0.1 + 0.3) and (0.4 + 0.4) / (0.4 + 0.6).
        Assert.Equal((1 + 0.8) / 2, CorruptionRobustness.Relative(s_own, 0.9, s_baseline, 0.6).Mean.Value, 1e-14);
    }

    [Fact]
    public void A_model_against_itself_has_an_error_of_one() => Assert.Equal(1, CorruptionRobustness.Relative(s_own, 0.95, s_own, 0.95).Mean.Value, 1e-15);

    [Fact]
    public void Models_on_a_logit_line_have_no_effective_robustness()
    {
        // logit(y) = 2 logit(x) - 1.
        double[] x = [0.55, 0.6, 0.7, 0.85], y = [.. x.Select(a => 1 / (1 + Math.Exp(-(2 * Math.Log(a / (1 - a)) - 1))))];
        var line = AccuracyLine.Fit(x, y);
        Assert.Equal(2, line.Slope, 1e-12);
        Assert.Equal(-1, line.Intercept, 1e-12);
        Assert.Equal(1, line.Correlation.Value, 1e-12);
        for (var i = 0; i < x.Length; i++) Assert.Equal(0, line.EffectiveRobustness(x[i], y[i]).Value, 1e-12);
        Assert.Equal(0.05, line.EffectiveRobustness(x[2], y[2] + 0.05).Value, 1e-12);
    }

    [Fact]
    public void A_sampling_variance_widens_the_interval_of_prediction()
    {
        var line = AccuracyLine.Fit([0.5, 0.6, 0.7, 0.8], [0.3, 0.43, 0.5, 0.64]);
        Estimate plain = line.Predicted(0.65, 0.5, 100), wide = line.Predicted(0.65, 0.5, 100, sampling: 0.04);

        Assert.Equal(plain.Value, wide.Value);
        // Half widths in logits: t(2) = 4.302653 times the root of the prediction's variance, with and without 0.04.
        var (narrow, half) = (HalfWidth(plain), HalfWidth(wide));
        Assert.Equal(narrow * narrow + 4.302652729911275 * 4.302652729911275 * 0.04, half * half, 1e-9);

        static double HalfWidth(Estimate e) => (Logit(0.5 - e.Low!.Value) - Logit(0.5 - e.High!.Value)) / 2;
        static double Logit(double p) => Math.Log(p / (1 - p));
    }

    [Fact]
    public void A_bent_line_changes_at_its_pivot()
    {
        var bent = BentAccuracyLine.Fit([0.5, 0.6, 0.7, 0.8, 0.9], [0.1, 0.2, 0.99, 0.3, 0.6], 0.7);
        Assert.Equal(2, bent.Below.N);
        Assert.Equal(2, bent.Above.N);
        Assert.Equal(bent.Below.Expected(0.7), bent.Expected(0.7));
        Assert.Equal(bent.Above.Expected(0.75), bent.Expected(0.75));
    }

    [Fact]
    public void Accuracy_matching_interpolates_between_the_nearest_peers_and_never_beyond()
    {
        // In logits: peers at 0 and ln 3 clean, -ln 3 and 0 shifted; the candidate half way between, so the peers would reach logit -ln(3)/2.
        var between = 1 / (1 + Math.Exp(-Math.Log(3) / 2));
        Assert.Equal(0.6 - (1 - between), AccuracyMatched.Difference(between, 0.6, [0.5, 0.75, 0.99], [0.25, 0.5, 0.01]).Value, 1e-12);
        Assert.Equal(0.1, AccuracyMatched.Difference(0.75, 0.6, [0.5, 0.75], [0.25, 0.5]).Value, 1e-15);
        Assert.Contains("less accurate", AccuracyMatched.Difference(0.4, 0.6, [0.5, 0.75], [0.25, 0.5]).WhyUndefined);
        Assert.Contains("more accurate", AccuracyMatched.Difference(0.8, 0.6, [0.5, 0.75], [0.25, 0.5]).WhyUndefined);
    }
}
