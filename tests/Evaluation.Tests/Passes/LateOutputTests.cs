using Behavior.Diagnostics;
using Behavior.Evaluation.Passes;

namespace Behavior.Evaluation.Tests.Passes;

/// <summary>A device is kept fed: of each model one batch is in work while the outputs of the one before are read.</summary>
public class LateOutputTests
{
    readonly List<string> _log = [];

    [Fact]
    public void Outputs_are_taken_once_the_next_batch_is_begun()
    {
        var dataset = new StubDataset(10, 4);
        using ModelEvaluation a = StubPass.Evaluation("a", dataset, new LateModel("a", 4, _log)), b = StubPass.Evaluation("b", dataset, new LateModel("b", 4, _log));

        Run(dataset, a, b);

        Assert.Equal(
        [
            "begin a0", "begin b0", "begin a4", "take a0", "begin b4", "take b0", "begin a8", "take a4", "begin b8", "take b4", "take a8", "take b8",
        ], _log);
        Assert.Equal(Enumerable.Range(0, 40).Select(i => (float)i), a.Draft.ReadAll()[0]);
    }

    [Fact]
    public void A_model_that_fails_when_it_is_taken_keeps_its_error_and_spares_the_others()
    {
        var dataset = new StubDataset(10, 4);
        LateModel bad = new("a", 4, _log) { Takes = first => first != 4 }, good = new("b", 4, _log);
        using ModelEvaluation a = StubPass.Evaluation("a", dataset, bad), b = StubPass.Evaluation("b", dataset, good);

        Run(dataset, a, b);

        Assert.Equal("take 4", a.Error?.Text);
        Assert.Equal((4, 10), (a.Draft.Samples, b.Draft.Samples));
        Assert.Equal((0, 0), (bad.Open, good.Open));
    }

    [Fact]
    public void What_was_begun_before_an_error_is_kept()
    {
        var dataset = new StubDataset(10, 4);
        var model = new LateModel("a", 4, _log) { Begins = first => first < 8 };
        using var evaluation = StubPass.Evaluation("a", dataset, model);

        Run(dataset, evaluation);

        Assert.Equal("begin 8", evaluation.Error?.Text);
        Assert.Equal((8, 0), (evaluation.Draft.Samples, model.Open));
    }

    [Fact]
    public void Of_two_errors_the_earlier_batch_tells()
    {
        var dataset = new StubDataset(10, 4);
        using var evaluation = StubPass.Evaluation("a", dataset, new LateModel("a", 4, _log) { Begins = first => first < 4, Takes = _ => false });

        Run(dataset, evaluation);

        Assert.Equal("take 0", evaluation.Error?.Text);
        Assert.Equal(0, evaluation.Draft.Samples);
    }

    [Fact]
    public void Who_stops_the_pass_or_breaks_it_keeps_what_was_begun()
    {
        var dataset = new StubDataset(40, 4) { Broken = 17 };
        var model = new LateModel("a", 4, _log);
        using var evaluation = StubPass.Evaluation("a", dataset, model);

        Assert.Throws<BehaviorException>(() => Run(dataset, evaluation));

        Assert.Equal((16, 0), (evaluation.Draft.Samples, model.Open));
        Assert.Null(evaluation.Error);
    }

    [Fact]
    public void The_pass_decodes_as_many_as_the_model_that_wants_most()
    {
        var dataset = new StubDataset(300, 4);
        LateModel few = new("a", 4, _log) { Wants = 8 }, most = new("b", 4, _log) { Wants = 128 }, none = new("c", 4, _log) { Wants = 0 };
        using ModelEvaluation a = StubPass.Evaluation("a", dataset, few), b = StubPass.Evaluation("b", dataset, most), c = StubPass.Evaluation("c", dataset, none);

        RunAsWanted(dataset, null, a, b, c);

        Assert.Equal([(128, false), (128, false), (44, false)], most.Seen);
        Assert.Equal(most.Seen, few.Seen);
        Assert.Empty(none.Seen);
        Assert.Equal("BHV0412", c.Error?.Code);
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, false, false)]
    public void Bytes_are_given_where_every_model_takes_them(bool one, bool other, bool bytes)
    {
        var dataset = new StubDataset(6, 4);
        var model = new LateModel("a", 4, _log) { TakesBytes = one };
        using ModelEvaluation a = StubPass.Evaluation("a", dataset, model), b = StubPass.Evaluation("b", dataset, new LateModel("b", 4, _log) { TakesBytes = other });

        Run(dataset, a, b);

        Assert.Equal([(4, bytes), (2, bytes)], model.Seen);
    }

    static void Run(StubDataset dataset, params ModelEvaluation[] running) => RunAsWanted(dataset, 4, running);

    static void RunAsWanted(StubDataset dataset, int? batchSize, params ModelEvaluation[] running) => StubPass.Run(dataset, batchSize, running, TestContext.Current.CancellationToken);
}
