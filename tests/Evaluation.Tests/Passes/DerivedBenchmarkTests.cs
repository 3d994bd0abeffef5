using Behavior.Manifests;
using Behavior.Manifests.Items;

namespace Behavior.Evaluation.Tests.Passes;

public sealed class DerivedBenchmarkTests : IDisposable
{
    readonly SmallWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void A_corrupted_benchmark_is_evaluated_over_its_base()
    {
        using var run = _world.Run([], _world.Benchmark, Corrupted("2"));

        var predictions = run.Predict("model", "data-c");

        Assert.Equal(190, predictions.Samples.Count);
        Assert.Equal(16, predictions.Classes.Count);
        Assert.All(predictions.Samples, s => Assert.InRange(int.Parse(s.Annotations["severity"]), 1, 5));
    }

    [Fact]
    public void A_part_has_its_own_predictions()
    {
        using var run = _world.Run([], _world.Benchmark, _world.Benchmark with { Name = "part", Kind = "part", Base = "data", Take = 16, Options = Named("data") });

        var part = run.Predict("model", "part");
        var whole = run.Predict("model", "data");

        Assert.Equal(16, part.Samples.Count);
        Assert.Equal(16, part.Labels.Distinct().Count());
        foreach (var (i, sample) in part.Samples.Index())
        {
            var place = whole.Samples.ToList().IndexOf(sample);
            for (var c = 0; c < 16; c++) Assert.Equal(whole.Logits[place * 16 + c], part.Logits[i * 16 + c], 1e-4f);
        }
    }

    BenchmarkItem Corrupted(string perCell) => _world.Benchmark with
    {
        Name = "data-c", Kind = "corrupted", Root = "", Base = "data", Options = new Dictionary<string, string>(Named("data")) { ["PerCell"] = perCell },
    };

    static Dictionary<string, string> Named(string from) => new() { ["Base"] = from };
}
