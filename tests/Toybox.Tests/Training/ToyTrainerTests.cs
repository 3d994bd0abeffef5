using Behavior.Diagnostics;
using Behavior.Tests.Common;
using Behavior.Toybox.Training;

namespace Behavior.Toybox.Tests.Training;

[Collection("torch")]
public class ToyTrainerTests
{
    [Fact]
    public void Two_trainings_give_the_same_weights_to_the_bit()
    {
        using var folder = new TempFolder();
        Assert.Equal(TinyTraining.Finished(folder["a"]), TinyTraining.Finished(folder["b"]));
        Assert.NotEqual(TinyTraining.Finished(folder["c"], TinyTraining.Recipe with { Seed = 4 }), TinyTraining.Finished(folder["a2"]));
    }

    [Fact]
    public void An_interrupted_training_ends_as_an_uninterrupted_one()
    {
        using var folder = new TempFolder();
        var whole = TinyTraining.Finished(folder["whole"]);
        foreach (var until in new[] { 3, 3, 11 })
        {
            using var part = TinyTraining.Trainer(folder["parts"]);
            Assert.False(part.Run(until: until, cancel: TestContext.Current.CancellationToken));
            Assert.Equal(until, part.Step);
        }
        Assert.Equal(whole, TinyTraining.Finished(folder["parts"]));
    }

    [Fact]
    public void A_cancelled_training_saves_and_goes_on()
    {
        using var folder = new TempFolder();
        using var cancel = new CancellationTokenSource();
        using (var trainer = TinyTraining.Trainer(folder["state"]))
        {
            Assert.False(trainer.Run(_ => cancel.Cancel(), cancel.Token));
            Assert.InRange(trainer.Step, 1, TinyTraining.Recipe.Steps - 1);
        }
        Assert.Equal(TinyTraining.Finished(folder["whole"]), TinyTraining.Finished(folder["state"]));
    }

    [Fact]
    public void What_a_kill_left_behind_does_no_harm()
    {
        using var folder = new TempFolder();
        using (var trainer = TinyTraining.Trainer(folder["state"])) trainer.Run(until: 5, cancel: TestContext.Current.CancellationToken);
        File.WriteAllText(folder["state.4711.part"], "half a sta");
        Assert.Equal(TinyTraining.Finished(folder["whole"]), TinyTraining.Finished(folder["state"]));
    }

    [Fact]
    public void A_loss_that_is_no_number_stops_the_training_and_keeps_the_state()
    {
        using var folder = new TempFolder();
        using var trainer = TinyTraining.Trainer(folder["state"], TinyTraining.Recipe with { LearningRate = 1e35 });
        var problem = Assert.Throws<BehaviorException>(() => trainer.Run(cancel: TestContext.Current.CancellationToken));
        Assert.Equal("BHV0504", problem.Code);
        Assert.Contains("learning rate", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Training_learns()
    {
        using var folder = new TempFolder();
        var lines = new List<string>();
        using var trainer = TinyTraining.Trainer(folder["state"], TinyTraining.Recipe with { Samples = 12_800 });
        trainer.Run(lines.Add, TestContext.Current.CancellationToken);
        var last = lines[^1];
        Assert.Matches(@"^tiny 12,800/12,800 \(100 %\) [\d,]+ images/s, 0 s left  loss \d\.\d{3}, accuracy \d+\.\d %$", last);
        Assert.True(double.Parse(last.Split("accuracy ")[1][..^2], System.Globalization.CultureInfo.InvariantCulture) > 15, last);
    }
}
