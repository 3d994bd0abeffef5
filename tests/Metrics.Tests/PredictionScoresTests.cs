using Behavior.Metrics.Confidence;

namespace Behavior.Metrics.Tests;

public class PredictionScoresTests
{
    [Fact]
    public void Scores_equal_a_plain_softmax() => Property.Holds(Property.Samples(), s =>
    {
        var ours = PredictionScores.Of(s.Logits, s.Classes, s.Labels);
        for (var i = 0; i < s.N; i++)
        {
            double[] z = [.. s.Row(i).Select(v => (double)v)], e = [.. z.Select(v => Math.Exp(v - z.Max()))], p = [.. e.Select(v => v / e.Sum())];
            var order = Enumerable.Range(0, s.Classes).OrderByDescending(j => z[j]).ThenBy(j => j).ToList();
            Assert.Equal(order[0], ours.Predictions[i]);
            Assert.Equal(order.IndexOf(s.Labels[i]), ours.Ranks[i]);
            Assert.Equal(p.Max(), ours.Confidences[i], 1e-14);
            Assert.Equal(p[s.Labels[i]], ours.TrueClassProbabilities[i], 1e-14);
            Assert.Equal(Math.Log(e.Sum()) + z.Max() - z[s.Labels[i]], ours.NegativeLogLikelihoods[i], 1e-12);
            Assert.Equal(p.Select((v, j) => Math.Pow(v - (j == s.Labels[i] ? 1 : 0), 2)).Sum(), ours.BrierScores[i], 1e-13);
        }
    });

    [Fact]
    public void Streamed_batches_equal_the_whole_set_to_the_last_bit() => Property.Holds(Property.Samples(fewest: 2, most: 400), s =>
    {
        var whole = PredictionScores.Of(s.Logits, s.Classes, s.Labels, 1.3, classwiseBins: 15);
        var builder = new PredictionScoresBuilder(s.Classes, 1.3, classwiseBins: 15);
        var random = new Random(s.N);
        for (int from = 0, to; from < s.N; from = to)
        {
            to = Math.Min(s.N, from + random.Next(1, 90));
            builder.Add(s.Logits.AsSpan((from * s.Classes)..(to * s.Classes)), s.Labels.AsSpan(from..to));
        }
        var streamed = builder.Build();
        Assert.Equal(whole.ClasswiseEce, streamed.ClasswiseEce);
        Assert.Equal(whole.Predictions, streamed.Predictions);
        Assert.Equal(whole.Ranks, streamed.Ranks);
        Assert.Equal(whole.Confidences, streamed.Confidences);
        Assert.Equal(whole.NegativeLogLikelihoods, streamed.NegativeLogLikelihoods);
        Assert.Equal(whole.BrierScores, streamed.BrierScores);
    }, tests: 40);

    [Fact]
    public void Many_threads_and_one_give_the_same_bits()
    {
        // 3,000 x 120 values are spread over the processors, 3,000 one by one are not.
        var random = new Random(3);
        var s = new Sample([.. Enumerable.Range(0, 3000 * 120).Select(_ => (float)(random.NextDouble() * 20))], 120, [.. Enumerable.Range(0, 3000).Select(_ => random.Next(120))]);
        var builder = new PredictionScoresBuilder(s.Classes, classwiseBins: 10);
        for (var i = 0; i < s.N; i++) builder.Add(s.Row(i), [s.Labels[i]]);
        var (one, many) = (builder.Build(), PredictionScores.Of(s.Logits, s.Classes, s.Labels, classwiseBins: 10));
        Assert.Equal(one.ClasswiseEce, many.ClasswiseEce);
        Assert.Equal(one.Confidences, many.Confidences);
    }

    [Fact]
    public void Logits_far_apart_neither_overflow_nor_vanish()
    {
        var scores = PredictionScores.Of([3.4e38f, -3.4e38f, 0, 1e4f, 0, 0], 3, [1, 0]);
        Assert.Equal(1, scores.Confidences[0]);
        Assert.Equal(0, scores.TrueClassProbabilities[0]);
        Assert.Equal(6.8e38, scores.NegativeLogLikelihoods[0], 1e32);
        Assert.Equal(0, scores.NegativeLogLikelihoods[1]);
    }

    [Fact]
    public void Probabilities_give_what_their_logits_give() => Property.Holds(Property.Samples(), s =>
    {
        double[] p = [.. Enumerable.Range(0, s.N).SelectMany(i =>
        {
            double[] e = [.. s.Row(i).Select(z => Math.Exp(z))];
            return e.Select(v => v / e.Sum());
        })];
        var (ofLogits, ours) = (PredictionScores.Of(s.Logits, s.Classes, s.Labels, classwiseBins: 7), PredictionScores.OfProbabilities(p, s.Classes, s.Labels, classwiseBins: 7));
        Assert.Equal(ofLogits.Predictions, ours.Predictions);
        Assert.Equal(ofLogits.Ranks, ours.Ranks);
        for (var i = 0; i < s.N; i++) Assert.Equal(ofLogits.BrierScores[i], ours.BrierScores[i], 1e-12);
    });
}
