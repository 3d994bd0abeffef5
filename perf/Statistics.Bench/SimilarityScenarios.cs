using Behavior.Metrics;
using Behavior.Metrics.Similarity;
using Behavior.Metrics.Statistics;

namespace Behavior.Perf.Statistics;

/// <summary>Linear CKA of 16 batches of 32, composed as LayerPair does. Layers are linear maps of latents plus noise: unbiased HSIC is on average |covariance|^2, so the truth is exact.</summary>
static class SimilarityScenarios
{
    const int Pictures = 512, Batches = 16, Latents = 8, Width = 16;

    static readonly Units s_batches = Units.Alone("batches", Batches);

    public static IEnumerable<Scenario> All()
    {
        foreach (var (noise, own, skewed) in new[] { (0.2, 0.5, false), (1, 1, false), (0.2, 0.5, true), (1, 1, true), (2, 1.5, true) })
        {
            Layer a = new("a", 0.5, noise), b = new("b", own, noise);
            yield return new("CKA", $"16 batches of 32, {(skewed ? "exponential" : "normal")} latents, noise {noise:0.0}", True(a, b), chance =>
            {
                var latents = Latent(chance, skewed);
                return Trial.Of(Cka(a.See(chance, latents), b.See(chance, latents)).Estimate(), True(a, b));
            }) { Most = 1000 };
        }
        foreach (var (own, other, skewed) in new[] { (1, 1, false), (1, 1.15, false), (0.5, 1.5, false), (1, 1, true), (1, 1.15, true), (0.5, 1.5, true) })
        {
            List<Layer> first = [.. Enumerable.Range(0, 3).Select(l => new Layer($"first {l}", own, 0.5))], second = [.. Enumerable.Range(0, 3).Select(l => new Layer($"second {l}", other, 0.5))];
            var truth = Mean(first, True) - Mean(second, True);
            yield return new("difference of mean CKA", $"16 batches of 32, {(skewed ? "exponential" : "normal")} latents, 3 layers each, maps apart by {own:0.00} and {other:0.00}", truth, chance =>
            {
                var latents = Latent(chance, skewed);
                SampledFigure Average(List<Layer> model)
                {
                    var seen = model.Select(l => l.See(chance, latents)).ToList();
                    return SampledFigure.Average([Cka(seen[0], seen[1]), Cka(seen[0], seen[2]), Cka(seen[1], seen[2])]);
                }
                return Trial.Of(Average(first) - Average(second), truth);
            }) { Most = 1000 };
        }
    }

    static double Mean(List<Layer> layers, Func<Layer, Layer, double> of) => (of(layers[0], layers[1]) + of(layers[0], layers[2]) + of(layers[1], layers[2])) / 3;

    static double[][] Latent(Chance chance, bool skewed) =>
        [.. Enumerable.Range(0, Pictures).Select(_ => skewed ? [.. Enumerable.Range(0, Latents).Select(_ => -Math.Log(1 - chance.Uniform()) - 1)] : chance.Normals(Latents))];

    static SampledFigure Cka(BatchedKernels x, BatchedKernels y) => SampledFigure.Of(
        [SampledFigure.Mean(s_batches, x.Hsic(y)), SampledFigure.Mean(s_batches, x.Hsic(x)), SampledFigure.Mean(s_batches, y.Hsic(y))],
        hsic => hsic[1] > 0 && hsic[2] > 0 ? hsic[0] / Math.Sqrt(hsic[1] * hsic[2]) : 0);

    static double True(Layer a, Layer b) => Squares(a, b) / Math.Sqrt(Squares(a, a) * Squares(b, b));

    static double Squares(Layer a, Layer b)
    {
        var sum = 0.0;
        for (var i = 0; i < Width; i++)
            for (var j = 0; j < Width; j++)
            {
                var covariance = Enumerable.Range(0, Latents).Sum(l => a.Map[l][i] * b.Map[l][j]) + (ReferenceEquals(a, b) && i == j ? a.Noise * a.Noise : 0);
                sum += covariance * covariance;
            }
        return sum;
    }

    /// <summary>A map that all layers share, and one of its own this much larger.</summary>
    sealed record Layer(string Name, double Own, double Noise)
    {
        public double[][] Map { get; } = [.. Enumerable.Range(0, Latents).Select(l =>
            new Chance("map", l).Normals(Width).Zip(new Chance($"map of {Name}", l).Normals(Width), (all, own) => (all + Own * own) / Math.Sqrt(Latents)).ToArray())];

        public BatchedKernels See(Chance chance, double[][] latents)
        {
            var values = new float[Pictures * Width];
            for (var k = 0; k < values.Length; k++)
            {
                var value = Noise * chance.Normal();
                for (var l = 0; l < Latents; l++) value += latents[k / Width][l] * Map[l][k % Width];
                values[k] = (float)value;
            }
            return BatchedKernels.Linear(new Features(values, Width), Batches);
        }
    }
}
