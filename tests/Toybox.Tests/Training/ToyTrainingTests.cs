using Behavior.Diagnostics;
using Behavior.ModelZoo.Checkpoints;
using Behavior.Tests.Common;
using Behavior.Toybox.Training;
using static TorchSharp.torch;

namespace Behavior.Toybox.Tests.Training;

/// <summary>The whole way, on a real architecture and a handful of samples.</summary>
[Collection("torch")]
public class ToyTrainingTests
{
    static readonly Recipe s_short = ToyRecipes.Get("toy-vit-sup") with { Name = "short", Samples = 32 };

    static string Train(Recipe recipe, string folder, Action<string>? report = null, CancellationToken cancel = default) =>
        ToyTraining.Train(recipe, folder, CPU, report, 100, cancel);

    [Fact]
    public void A_training_writes_a_checkpoint_that_loads_and_its_card_and_cleans_up()
    {
        using var folder = new TempFolder();
        var weights = Train(s_short, folder.Path, cancel: TestContext.Current.CancellationToken);
        using var model = CheckpointLoader.Load(s_short.Architecture, weights, classes: 16);
        Assert.InRange(new FileInfo(weights).Length, 800_000, 2_000_000);
        var card = File.ReadAllText(folder["short.md"]);
        Assert.Contains("behavior train toy short", card, StringComparison.Ordinal);
        Assert.Contains("| seed | 1 |", card, StringComparison.Ordinal);
        Assert.Equal(["short.md", "short.safetensors"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order());
        var said = new List<string>();
        Train(s_short, folder.Path, report: said.Add, cancel: TestContext.Current.CancellationToken);
        Assert.Contains("already", Assert.Single(said), StringComparison.Ordinal);
    }

    /// <summary>Batch statistics, finer classes, a text tower: each is a whole checkpoint that loads, and interrupted or not it is the same.</summary>
    [Theory]
    [InlineData("toy-resnet-sup", 16)]
    [InlineData("toy-vit-pre", 46)]
    [InlineData("toy-vit-clip", null)]
    public void Every_supervision_gives_a_checkpoint_and_resumes_to_the_bit(string name, int? classes)
    {
        using var folder = new TempFolder();
        var recipe = ToyRecipes.Get(name) with { Name = "short", Samples = 64, Resolution = 64 };
        var whole = Train(recipe, folder["whole"], cancel: TestContext.Current.CancellationToken);
        var objective = Objective.Of(recipe);
        Directory.CreateDirectory(folder["parts"]);
        using (var part = new ToyTrainer(recipe, objective, () => objective.Create(recipe.Architecture), CPU, Path.Combine(folder["parts"], "short.training")))
            part.Run(until: 2, cancel: TestContext.Current.CancellationToken);
        var resumed = Train(recipe, folder["parts"], cancel: TestContext.Current.CancellationToken);
        Assert.Equal(FileHash.Sha256(whole), FileHash.Sha256(resumed));
        using var model = CheckpointLoader.Load(recipe.Architecture, whole, classes: classes);
    }

    [Fact]
    public void An_update_starts_from_its_checkpoint_and_says_so_where_that_is_missing()
    {
        using var folder = new TempFolder();
        var recipe = ToyRecipes.Get("toy-convnext-sup-worse") with { Name = "short", From = "first", Samples = 32 };
        var problem = Assert.Throws<BehaviorException>(() => Train(recipe, folder.Path, cancel: TestContext.Current.CancellationToken));
        Assert.Equal("BHV0508", problem.Code);
        Assert.Contains("behavior train toy first", problem.Message, StringComparison.Ordinal);
        var first = Train(ToyRecipes.Get("toy-convnext-sup") with { Name = "first", Samples = 16 }, folder.Path, cancel: TestContext.Current.CancellationToken);
        var second = Train(recipe, folder.Path, cancel: TestContext.Current.CancellationToken);
        Assert.NotEqual(FileHash.Sha256(first), FileHash.Sha256(second));
    }

    [Fact]
    public void A_cancelled_training_says_where_it_stopped()
    {
        using var folder = new TempFolder();
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.Contains("step 0 of 2", Assert.Throws<OperationCanceledException>(() => Train(s_short, folder.Path, cancel: cancel.Token)).Message, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["short.training"]));
    }

    [Fact]
    public void A_recipe_that_makes_no_step_writes_nothing()
    {
        using var folder = new TempFolder();
        Assert.Throws<BehaviorException>(() => Train(s_short with { Samples = 3 }, folder["out"], cancel: TestContext.Current.CancellationToken));
        Assert.False(Directory.Exists(folder["out"]));
    }
}
