using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using TorchSharp;

namespace Behavior.Toybox.Training;

/// <summary>The page beside a trained checkpoint that says what it is; written from the run, never by hand.</summary>
static class ModelCard
{
    public static byte[] Write(Recipe recipe, ToyTrainer trainer, ToyScore score)
    {
        var parameters = trainer.Model.parameters().Sum(p => p.numel());
        var half = 1.96 * Math.Sqrt(score.Top1 * (1 - score.Top1) / score.Count);
        FormattableString text = $"""
            # {recipe.Name}

            {recipe.Purpose}

            Made by `behavior train toy {recipe.Name}`. This page is written by that command; do not edit it.

            | | |
            |---|---|
            | architecture | `{recipe.Architecture}`, {parameters:N0} parameters, half precision |
            | preprocessing | {recipe.Resolution} x {recipe.Resolution} pixels, no resize, ImageNet mean and deviation: `normalize(imagenet)` |
            | learnt from | `{recipe.Set}` at {recipe.Resolution} px, {recipe.Samples:N0} samples seen, in the set's order |
            | recipe | {Optimiser(recipe)} |
            | augmentation | mirror, shift up to 1/16, brightness 0.15, contrast 0.2 |
            | seed | {recipe.Seed} |
            | world | version {ToyWorld.Version}, training identity `{trainer.Identity[..16]}` |
            | time | {trainer.Seconds / 60:0.0} minutes: {recipe.Samples / Math.Max(trainer.Seconds, 1e-9):0} images/s |
            | machine | {Machine()} |
            | `toy-val` top-1 | {100 * score.Top1:0.0} % ({score.Correct:N0} of {score.Count:N0}; +- {100 * half:0.0} at 95 %) |
            | `toy-cue-conflict` shape bias | {score.ShapeBias:0.000} ({score.Shape:N0} shape, {score.Texture:N0} texture answers) |
            | answers that are shape or texture | {100 * score.CueShare:0.0} % of {score.Conflicts:N0} |

            """;
        return Encoding.UTF8.GetBytes(text.ToString(CultureInfo.InvariantCulture).ReplaceLineEndings("\n"));
    }

    static string Optimiser(Recipe recipe) => string.Create(CultureInfo.InvariantCulture,
        $"AdamW ({recipe.Betas.First}, {recipe.Betas.Second}), learning rate {recipe.LearningRate:g}, warm-up {100 * recipe.WarmUp:0} %, cosine to 0, "
        + $"weight decay {recipe.WeightDecay:g} on matrices and kernels, label smoothing {recipe.LabelSmoothing:g}, "
        + $"gradient length at most {recipe.GradientClip:g}, batch {recipe.Batch}, {recipe.Steps:N0} steps");

    static string Machine()
    {
        var processor = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim()
            : null;
        return $"{processor ?? RuntimeInformation.ProcessArchitecture.ToString()}, {torch.get_num_threads()} threads, {RuntimeInformation.OSDescription.Trim()}";
    }
}
