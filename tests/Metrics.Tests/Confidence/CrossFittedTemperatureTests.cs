using Behavior.Diagnostics;
using Behavior.Metrics.Confidence;
using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Tests.Confidence;

public class CrossFittedTemperatureTests
{
    const int Classes = 5, N = 300;

    [Fact]
    public void Each_half_is_scaled_by_the_temperature_of_the_other()
    {
        var (logits, labels, half) = Draw();
        var fitted = CrossFittedTemperature.Run(Units.Alone("set", N), logits, Classes, labels, half);
        var (confidences, correct) = (new double[N], new bool[N]);
        for (var h = 0; h < 2; h++)
        {
            int[] own = [.. Enumerable.Range(0, N).Where(i => half[i] == h)], other = [.. Enumerable.Range(0, N).Where(i => half[i] != h)];
            var temperature = TemperatureScaling.Fit(Rows(logits, other), Classes, [.. other.Select(i => labels[i])]).Value;
            Assert.Equal(temperature, fitted.Temperatures[h].Value, 1e-12);
            var scores = PredictionScores.Of(Rows(logits, own), Classes, [.. own.Select(i => labels[i])], temperature);
            for (var k = 0; k < own.Length; k++) (confidences[own[k]], correct[own[k]]) = (scores.Confidences[k], scores.Correct[k]);
        }
        Assert.Equal(Calibration.Ece(confidences, correct).Value, fitted.Ece.Value, 1e-12);
        Assert.Equal(Calibration.Overconfidence(confidences, correct).Value, fitted.Overconfidence.Value, 1e-12);
    }

    [Fact]
    public void The_influence_of_a_picture_is_what_leaving_it_out_shows()
    {
        // Also through the temperature that is fitted anew without it. The label is the largest or the second logit's, never another's: then also the
        // best temperature is too sure, in every bin, and a picture that crosses a bin's edge, which no derivative knows, changes nothing.
        var random = new Random(5);
        var (logits, labels) = (new float[N * Classes], new int[N]);
        for (var i = 0; i < N; i++)
        {
            var lead = 1.05 + 0.15 * random.NextDouble();
            for (var c = 1; c < Classes; c++) logits[i * Classes + c] = (float)(-lead - (c == 1 ? 0 : 0.2 + 0.1 * c));
            labels[i] = random.NextDouble() < 0.4 ? 0 : 1;
        }
        int[] half = [.. Enumerable.Range(0, N).Select(i => i % 2)];
        var whole = CrossFittedTemperature.Run(Units.Alone("set", N), logits, Classes, labels, half).Ece;
        double[] left = [.. Enumerable.Range(0, N).AsParallel().AsOrdered().Select(u =>
        {
            int[] others = [.. Enumerable.Range(0, N).Where(i => i != u)];
            var without = CrossFittedTemperature.Run(Units.Alone("set", N - 1), Rows(logits, others), Classes, [.. others.Select(i => labels[i])], [.. others.Select(i => half[i])]);
            return whole.Value - without.Ece.Value;
        })];
        var influence = Enumerable.Range(0, N).Select(u => whole.Terms.Sum(t => t.Influence[u])).ToArray();
        Assert.Equal(0, influence.Sum(), 1e-6);
        Assert.InRange(Correlation.Pearson(left, influence).Value, 0.99, 1);
        Assert.Equal(1, Math.Sqrt(left.Sum(x => x * x)) / Math.Sqrt(influence.Sum(x => x * x)), 0.05);
    }

    [Fact]
    public void Without_a_best_temperature_there_is_no_error_after_scaling()
    {
        var fitted = CrossFittedTemperature.Run(Units.Alone("set", 4), [2, 1, 1, 2, 2, 1, 1, 2], 2, [0, 1, 0, 1], [0, 0, 1, 1]);
        Assert.Contains("every sample is right", fitted.Ece.Figure.WhyUndefined);
        Assert.False(fitted.Overconfidence.IsDefined);
    }

    [Fact]
    public void An_empty_half_is_refused() => Assert.Equal("BHV0427", Assert.Throws<BehaviorException>(() =>
        CrossFittedTemperature.Run(Units.Alone("set", 2), [2, 1, 1, 2], 2, [0, 0], [1, 1])).Code);

    static (float[] Logits, int[] Labels, int[] Half) Draw()
    {
        var random = new Random(7);
        var (logits, labels) = (new float[N * Classes], new int[N]);
        for (var i = 0; i < N; i++)
        {
            labels[i] = random.Next(Classes);
            for (var c = 0; c < Classes; c++) logits[i * Classes + c] = (float)(6 * random.NextDouble() + (c == labels[i] && random.Next(5) > 0 ? 3 : 0));
        }
        return (logits, labels, Folds.Of([.. Enumerable.Range(0, N).Select(i => $"{i}")], labels, 2));
    }

    static float[] Rows(float[] logits, int[] rows) => [.. rows.SelectMany(i => logits[(i * Classes)..((i + 1) * Classes)])];
}
