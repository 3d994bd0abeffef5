using Behavior.Diagnostics;
using Behavior.Evaluation.Passes;
using Behavior.Evaluation.Sources.Torch.Devices;
using Behavior.Evaluation.Storage;
using Behavior.Tests.Common;

namespace Behavior.Evaluation.Tests.Passes;

public class EvaluatorTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    public void Batch_size_does_not_change_a_result(int batchSize)
    {
        var whole = Logits(new StubDataset(50, 4), 50);
        var parts = Logits(new StubDataset(50, 4), batchSize);

        Assert.Equal(whole.Length, parts.Length);
        for (var i = 0; i < whole.Length; i++) Assert.Equal(whole[i], parts[i], 1e-5f * Math.Max(1, Math.Abs(whole[i])));
    }

    [Fact]
    public void One_pass_serves_every_model_and_decodes_once()
    {
        using var dataset = new StubDataset(20, 4);
        using StubModel one = new(4), two = new(4);

        var outputs = StubPass.Run(dataset, 8, ("one", one), ("two", two));

        Assert.Equal(20, dataset.Loads);
        Assert.Equal(outputs["one"].Logits, outputs["two"].Logits);
    }

    [Fact]
    public void A_broken_picture_stops_the_pass_and_is_named()
    {
        using var dataset = new StubDataset(20, 4) { Broken = 13 };
        using var model = new StubModel(4);

        var error = Assert.Throws<BehaviorException>(() => StubPass.Run(dataset, 4, ("m", model)));

        Assert.Contains("s13", error.Message);
    }

    [Fact]
    public void A_picture_of_another_size_is_refused_by_name()
    {
        using var dataset = new StubDataset(20, 4) { Odd = 6 };
        using var model = new StubModel(4);

        var error = Assert.Throws<BehaviorException>(() => StubPass.Run(dataset, 4, ("m", model)));

        Assert.Equal("BHV0213", error.Code);
        Assert.Contains("'s6'", error.Message);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Logits_that_are_not_finite_fail_their_model_by_the_first_sample_and_spare_the_others(float poison)
    {
        using var dataset = new StubDataset(10, 4);
        using StubModel bad = new(4, poison: poison), good = new(4);

        var outputs = StubPass.Run(dataset, 4, ("bad", bad), ("good", good));

        Assert.Equal("BHV0402", outputs["bad"].Error?.Code);
        Assert.Contains("'s0'", outputs["bad"].Error!.Message);
        Assert.Equal(40, outputs["good"].Logits!.Length);
    }

    /// <summary>Whatever picture the process dies at, the next one goes on behind the last whole batch and ends with the same logits: on a device that works by itself too.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_pass_that_was_stopped_anywhere_goes_on_without_losing_or_repeating_a_sample(bool ahead)
    {
        const int samples = 23, batch = 4;
        var expected = Logits(new StubDataset(samples, 4), batch);
        for (var dies = 0; dies < samples; dies++)
        {
            using var temp = new TempFolder();
            using var stop = new CancellationTokenSource();
            var before = Attempt(temp, new StubDataset(samples, 4) { OnLoad = i => { if (i == dies) stop.Cancel(); } }, batch, stop.Token, ahead);
            var after = Attempt(temp, new StubDataset(samples, 4), 5, TestContext.Current.CancellationToken, ahead);

            Assert.Null(before.Logits);
            Assert.Equal(samples, before.Seen + after.Seen);
            for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], after.Logits![i], 1e-5f * Math.Max(1, Math.Abs(expected[i])));
        }
    }

    [Fact]
    public void Three_sittings_make_the_same_logits_as_one()
    {
        const int samples = 30;
        var expected = Logits(new StubDataset(samples, 4), 30);
        using var temp = new TempFolder();
        foreach (var end in new[] { 9, 19 })
        {
            using var stop = new CancellationTokenSource();
            Assert.Null(Attempt(temp, new StubDataset(samples, 4) { OnLoad = i => { if (i == end) stop.Cancel(); } }, 3, stop.Token).Logits);
        }

        var merged = Attempt(temp, new StubDataset(samples, 4), 3, TestContext.Current.CancellationToken).Logits!;

        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], merged[i], 1e-5f * Math.Max(1, Math.Abs(expected[i])));
    }

    static (float[]? Logits, int Seen) Attempt(TempFolder temp, StubDataset dataset, int batchSize, CancellationToken cancel, bool ahead = false)
    {
        using var model = new StubModel(4);
        var store = new EvaluationStore(temp["store"], long.MaxValue);
        var batches = ahead ? new DeviceBatch([], null) : null;
        _ = batches?.Of(8, 8, _ => true);
        using var evaluation = StubPass.Evaluation("m", dataset, model, store.Begin(new("w", "a", "d", "t", "p", "cpu"), Outputs.Answers, "m", cancel), batches);
        try
        {
            StubPass.Run(dataset, batchSize, [evaluation], cancel);
            return (evaluation.Draft.ReadAll()[0], model.Seen);
        }
        catch (OperationCanceledException)
        {
            return (null, model.Seen);
        }
    }

    static float[] Logits(StubDataset dataset, int batchSize)
    {
        using var model = new StubModel(4);
        return StubPass.Run(dataset, batchSize, ("m", model))["m"].Logits!;
    }
}
