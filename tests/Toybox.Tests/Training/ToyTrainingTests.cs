using Behavior.Diagnostics;
using Behavior.ModelZoo.Checkpoints;
using Behavior.Tests.Common;
using Behavior.Toybox.Training;

namespace Behavior.Toybox.Tests.Training;

/// <summary>The whole way, on a real architecture and a handful of samples.</summary>
public class ToyTrainingTests
{
    static readonly Recipe Short = ToyRecipes.Get("toy-vit-sup") with { Name = "short", Samples = 32 };

    [Fact]
    public void A_training_writes_a_checkpoint_that_loads_and_its_card_and_cleans_up()
    {
        using var folder = new TempFolder();
        var weights = ToyTraining.Train(Short, folder.Path, cancel: TestContext.Current.CancellationToken);
        using var model = CheckpointLoader.Load(Short.Architecture, weights, classes: 16);
        Assert.InRange(new FileInfo(weights).Length, 1_000_000, 3_000_000);
        var card = File.ReadAllText(folder["short.md"]);
        Assert.Contains("behavior train toy short", card, StringComparison.Ordinal);
        Assert.Contains("| seed | 1 |", card, StringComparison.Ordinal);
        Assert.Equal(["short.md", "short.safetensors"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order());
        var said = new List<string>();
        ToyTraining.Train(Short, folder.Path, report: said.Add, cancel: TestContext.Current.CancellationToken);
        Assert.Contains("already", Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_training_says_where_it_stopped()
    {
        using var folder = new TempFolder();
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.Contains("step 0 of 2", Assert.Throws<OperationCanceledException>(() => ToyTraining.Train(Short, folder.Path, cancel: cancel.Token)).Message, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["short.training"]));
    }

    [Fact]
    public void A_recipe_that_makes_no_step_writes_nothing()
    {
        using var folder = new TempFolder();
        Assert.Throws<BehaviorException>(() => ToyTraining.Train(Short with { Samples = 3 }, folder["out"], cancel: TestContext.Current.CancellationToken));
        Assert.False(Directory.Exists(folder["out"]));
    }
}
