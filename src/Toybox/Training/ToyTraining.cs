using Behavior.Toybox.Files;
using Behavior.Diagnostics;
using Behavior.ModelZoo;
using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formats;
using Behavior.ModelZoo.Native;
using Behavior.Toybox.Architectures;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Behavior.Toybox.Training;

/// <summary>Trains checkpoints of the toy zoo: <c>NAME.safetensors</c> in half precision and the model card <c>NAME.md</c>; on the way <c>NAME.training</c>.</summary>
public static class ToyTraining
{
    /// <summary>Runs a recipe to its end, from where an earlier run of it in the same folder stopped. Does nothing where its checkpoint is there already.</summary>
    /// <param name="recipe">What to train.</param>
    /// <param name="folder">Where the files go; made when absent.</param>
    /// <param name="device">Where to compute; the CPU when null.</param>
    /// <param name="report">Receives lines of progress.</param>
    /// <param name="cancel">Stops after the current step; the state is saved.</param>
    /// <returns>The checkpoint's path.</returns>
    /// <exception cref="BehaviorException">
    /// BHV0504: the loss is no number. BHV0505: the state of an earlier run is damaged or another recipe's. BHV0506: a file cannot be
    /// written. BHV0507: the recipe makes no sense.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was cancelled; the same call goes on from there.</exception>
    public static string Train(Recipe recipe, string folder, Device? device = null, Action<string>? report = null, CancellationToken cancel = default) =>
        Train(recipe, folder, device, report, int.MaxValue, cancel);

    /// <summary>The same, scored on the first <paramref name="scored"/> pictures of a set only.</summary>
    internal static string Train(Recipe recipe, string folder, Device? device, Action<string>? report, int scored, CancellationToken cancel)
    {
        recipe.Check();
        InstalledTorch.Use();
        ToyArchitectures.Include();
        var weights = Path.Combine(folder, recipe.Name + ".safetensors");
        var state = Path.Combine(folder, recipe.Name + ".training");
        var objective = Objective.Of(recipe);
        using var trainer = new ToyTrainer(recipe, objective, () => objective.Create(recipe.Architecture), device ?? CPU, state, StartOf(recipe, folder));
        if (IsDone(weights, trainer.Identity))
        {
            report?.Invoke($"{recipe.Name}: '{weights}' is this recipe's checkpoint already; delete it to train again.");
            return weights;
        }
        if (!trainer.Run(report, cancel)) throw new OperationCanceledException($"Training of '{recipe.Name}' stopped at step {trainer.Step:N0} of {recipe.Steps:N0}.", cancel);
        Halve(trainer.Model);
        objective.Finish((VisionModel)trainer.Model);
        var score = ToyScore.Of(trainer.Model, objective, recipe.Resolution, device ?? CPU, scored);
        report?.Invoke($"{recipe.Name}: {100 * score.Top1:0.0} % of {score.Count:N0}"
            + $" right, shape bias {score.ShapeBias:0.000} over {score.Shape + score.Texture:N0} of {score.Conflicts:N0} conflicts");
        Export(weights, trainer, recipe);
        ToyFile.Write(Path.Combine(folder, recipe.Name + ".md"), s => s.Write(ModelCard.Write(recipe, trainer, score)));
        File.Delete(state);
        return weights;
    }

    static Func<Module<Tensor, Tensor>, string>? StartOf(Recipe recipe, string folder)
    {
        if (recipe.From.Length == 0) return null;
        var file = Path.Combine(folder, recipe.From + ".safetensors");
        if (!File.Exists(file))
            throw new BehaviorException("BHV0508",
                $"Recipe '{recipe.Name}' starts from '{recipe.From}', and there is no '{file}'."
                + $" Train that first (behavior train toy {recipe.From} --out {folder}), or copy it there.");
        return model =>
        {
            using var source = SafetensorsFile.Open(file);
            CheckpointLoader.Fill((VisionModel)model, source);
            return "/" + FileHash.Sha256(file);
        };
    }

    /// <summary>Rounds the weights to half precision in place, so that what is measured is what is written.</summary>
    static void Halve(Module<Tensor, Tensor> model)
    {
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        foreach (var weight in model.parameters().Cast<Tensor>().Concat(model.buffers().Where(b => b.is_floating_point()))) weight.copy_(weight.to(ScalarType.Float16));
    }

    static void Export(string path, ToyTrainer trainer, Recipe recipe)
    {
        using var scope = NewDisposeScope();
        var halves = trainer.Model.state_dict().Select(t => KeyValuePair.Create(t.Key, t.Value.is_floating_point() ? t.Value.detach().to(ScalarType.Float16).cpu() : t.Value.cpu()));
        var metadata = new Dictionary<string, string> { ["architecture"] = recipe.Architecture, ["name"] = recipe.Name, ["training"] = trainer.Identity };
        try { SafetensorsWriter.Write(path, halves, metadata); }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException) { throw ToyFile.Unwritten(path, failure); }
    }

    static bool IsDone(string weights, string identity)
    {
        if (!File.Exists(weights)) return false;
        try
        {
            using var file = SafetensorsFile.Open(weights);
            return file.Metadata.TryGetValue("training", out var of) && of == identity;
        }
        catch (BehaviorException) { return false; }
    }
}
