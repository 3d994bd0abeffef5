using Behavior.Diagnostics;
using Behavior.Metrics.Robustness;
using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Tests.Robustness;

public class GroupResidualTests
{
    static readonly double[] s_clean = [0.5, 0.6, 0.7, 0.75, 0.8, 0.9], s_shifted = [0.31, 0.38, 0.52, 0.55, 0.63, 0.78];

    [Fact]
    public void One_model_on_one_set_is_its_effective_robustness()
    {
        var line = AccuracyLine.Fit(s_clean, s_shifted);
        var effect = GroupResidual.Of([line], Standards(), [[(0.72, 0.6)]], 500);
        Assert.Equal(line.EffectiveRobustness(0.72, 0.6).Value, effect.Estimate.Value, 1e-15);
        var residuals = s_clean.Zip(s_shifted, (c, s) => line.EffectiveRobustness(c, s).Value);
        var error = Math.Sqrt(residuals.Sum(r => r * r) / 4 * (1 + line.Leverage(0.72)));
        Assert.Equal(effect.Estimate.Value - StudentT.TwoSided(0.95, 4) * error, effect.Estimate.Low!.Value, 1e-13);
        Assert.Equal((500, 6), (effect.Estimate.N, effect.Units));
    }

    [Fact]
    public void More_models_scatter_less_but_not_less_than_the_line()
    {
        var line = AccuracyLine.Fit(s_clean, s_shifted);
        double Width(int models) => Of([.. Enumerable.Repeat<IReadOnlyList<(double, double)>>([(0.72, 0.6)], models)]) is { } i ? i.High - i.Low : 0;
        Interval? Of(IReadOnlyList<IReadOnlyList<(double, double)>> models) => GroupResidual.Of([line], Standards(), models, 500).Estimate.Interval;
        Assert.Equal(Math.Sqrt((0.25 + line.Leverage(0.72)) / (1 + line.Leverage(0.72))), Width(4) / Width(1), 1e-12);
    }

    [Fact]
    public void Nothing_to_compare_is_refused()
    {
        var line = AccuracyLine.Fit(s_clean, s_shifted);
        Assert.Equal("BHV0425", Assert.Throws<BehaviorException>(() => GroupResidual.Of([], Standards(), [[]], 1)).Code);
        Assert.Equal("BHV0425", Assert.Throws<BehaviorException>(() => GroupResidual.Of([line], Standards(), [], 1)).Code);
        Assert.Equal("BHV0427", Assert.Throws<BehaviorException>(() => GroupResidual.Of([line], [[(0.5, 0.4)], [(0.6, 0.5)]], [[(0.6, 0.5)]], 1)).Code);
    }

    static IReadOnlyList<IReadOnlyList<(double, double)>> Standards() => [.. s_clean.Zip(s_shifted, (c, s) => (IReadOnlyList<(double, double)>)[(c, s)])];
}
