using Behavior.Diagnostics;
using Behavior.Evaluation;
using Behavior.Imaging.Transforms;
using Behavior.ModelZoo;
using TorchSharp;

namespace Behavior.Engine.Tests.Evaluation;

public class EvaluatorTests
{
    static readonly Transform s_transform = Transform.Parse("normalize(half)");

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    public void Batch_size_does_not_change_a_result(int batchSize)
    {
        var whole = Logits(new StubDataset(50, 4), 50);
        var parts = Logits(new StubDataset(50, 4), batchSize);

        Assert.Equal(whole.Length, parts.Length);
        for (var i = 0; i < whole.Length; i++) Assert.Equal(whole[i], parts[i], 1e-4f);
    }

    [Fact]
    public void One_pass_serves_every_model_and_decodes_once()
    {
        using var dataset = new StubDataset(20, 4);
        using StubModel one = new(4), two = new(4);

        var outputs = Run(dataset, 8, ("one", one), ("two", two));

        Assert.Equal(20, dataset.Loads);
        Assert.Equal(outputs["one"].Logits, outputs["two"].Logits);
    }

    [Fact]
    public void A_broken_picture_stops_the_pass_and_is_named()
    {
        using var dataset = new StubDataset(20, 4) { Broken = 13 };
        using var model = new StubModel(4);

        var error = Assert.Throws<BehaviorException>(() => Run(dataset, 4, ("m", model)));

        Assert.Contains("s13", error.Message);
    }

    [Fact]
    public void A_picture_of_another_size_is_refused_by_name()
    {
        using var dataset = new StubDataset(20, 4) { Odd = 6 };
        using var model = new StubModel(4);

        var error = Assert.Throws<BehaviorException>(() => Run(dataset, 4, ("m", model)));

        Assert.Equal("BHV0305", error.Code);
        Assert.Contains("'s6'", error.Message);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Logits_that_are_not_finite_fail_their_model_by_the_first_sample_and_spare_the_others(float poison)
    {
        using var dataset = new StubDataset(10, 4);
        using StubModel bad = new(4, poison: poison), good = new(4);

        var outputs = Run(dataset, 4, ("bad", bad), ("good", good));

        var error = Assert.Throws<BehaviorException>(() => outputs["bad"].Logits);
        Assert.Equal("BHV0402", error.Code);
        Assert.Contains("'s0'", error.Message);
        Assert.Equal(40, outputs["good"].Logits.Length);
    }

    [Fact]
    public void A_head_of_another_class_count_is_refused()
    {
        using var dataset = new StubDataset(10, 4);
        using var model = new StubModel(5);

        var outputs = Run(dataset, 64, ("m", model));

        var error = Assert.Throws<BehaviorException>(() => outputs["m"].Logits);
        Assert.Equal("BHV0403", error.Code);
        Assert.Contains("5 classes", error.Message);
    }

    [Fact]
    public void A_pass_can_be_stopped()
    {
        using var dataset = new StubDataset(1000, 4);
        using var model = new StubModel(4);
        using var stop = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => Evaluator.Run(dataset, s_transform, new Dictionary<string, VisionModel> { ["m"] = model }, torch.CPU,
            report: _ => stop.Cancel(), batchSize: 10, cancel: stop.Token));
        Assert.True(dataset.Loads < 1000);
    }

    static float[] Logits(StubDataset dataset, int batchSize)
    {
        using var model = new StubModel(4);
        return Run(dataset, batchSize, ("m", model))["m"].Logits;
    }

    static IReadOnlyDictionary<string, ModelOutput> Run(StubDataset dataset, int batchSize, params (string Name, VisionModel Model)[] models) =>
        Evaluator.Run(dataset, s_transform, models.ToDictionary(m => m.Name, m => m.Model), torch.CPU, batchSize: batchSize, cancel: TestContext.Current.CancellationToken);
}
