using System.CommandLine;
using Behavior.ModelZoo;
using Behavior.Toybox.Captions;
using Behavior.Toybox.Training;
using Spectre.Console;

namespace Behavior.Tool.Commands;

/// <summary><c>behavior train toy [NAME]</c>: the toy zoo's checkpoints from their recipes.</summary>
static class TrainCommand
{
    public static Command Create()
    {
        var name = new Argument<string?>("name") { Description = "The checkpoint; all of them unless given", Arity = ArgumentArity.ZeroOrOne };
        var output = new Option<string>("--out") { Description = "Where weights, cards and the state of a running training go", DefaultValueFactory = _ => Path.Combine("artifacts", "toy") };
        var device = new Option<string?>("--device") { Description = "cpu or cuda; cuda where it works unless given" };
        var samples = new Option<int?>("--samples") { Description = "Train on only so many samples, as NAME-SAMPLES: the same recipe at another sample count" };
        var toy = new Command("toy", "Train checkpoints of the toy zoo. Stopped with Ctrl-C or killed, the same command goes on.") { name, output, device, samples };
        toy.SetAction((parsed, cancel) => Task.Run(() => Train(parsed.GetValue(name), parsed.GetValue(samples), parsed.GetValue(output)!, parsed.GetValue(device), cancel), CancellationToken.None));
        return new Command("train", "Train checkpoints from the recipes in the repository.") { toy };
    }

    static int Train(string? name, int? samples, string output, string? device, CancellationToken cancel)
    {
        var recipes = name is null ? ToyRecipes.All : [ToyRecipes.Get(name)];
        var on = TorchDevice.Choose(device);
        foreach (var recipe in recipes.Select(r => samples is { } count ? r.WithSamples(count) : r))
        {
            var weights = ToyTraining.Train(recipe, output, on, line => AnsiConsole.WriteLine(line), cancel);
            AnsiConsole.MarkupLineInterpolated($"[green]{recipe.Name}[/]: {weights}");
        }
        ToyLanguage.Write(output);
        return 0;
    }
}
