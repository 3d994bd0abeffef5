using Behavior.ModelZoo;
using Behavior.Toybox.Sets;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Behavior.Toybox.Training;

/// <summary>What a recipe teaches: which numbers go with a picture, and the loss of a batch. Everything else about a training is the same for all.</summary>
abstract class Objective
{
    /// <summary>The objective of a recipe.</summary>
    public static Objective Of(Recipe recipe) => recipe.Teaches switch
    {
        Supervision.Labels => new LabelObjective(recipe.LabelSmoothing),
        Supervision.FineLabels => new FineLabelObjective(recipe.LabelSmoothing),
        _ => new CaptionObjective(),
    };

    /// <summary>Numbers a picture.</summary>
    public abstract int TargetLength { get; }

    /// <summary>Builds the network, its values drawn from torch's random state.</summary>
    public abstract VisionModel Create(string architecture);

    /// <summary>Writes the numbers of picture <paramref name="index"/> of <paramref name="set"/>, seen as the <paramref name="key"/>-th variant. Safe to call from the rendering thread.</summary>
    public abstract void WriteTarget(ToySet set, int index, ulong key, Span<long> target);

    /// <summary>The mean loss of a batch and how many of its answers are right.</summary>
    /// <param name="model">The network, in training mode.</param>
    /// <param name="images">Normalised pictures <c>[N, 3, H, W]</c>.</param>
    /// <param name="targets"><c>[N, <see cref="TargetLength"/>]</c>.</param>
    public abstract (Tensor Loss, Tensor Right) Evaluate(Module<Tensor, Tensor> model, Tensor images, Tensor targets);

    /// <summary>Called behind every step.</summary>
    public virtual void AfterStep(Module<Tensor, Tensor> model) { }

    /// <summary>Turns the trained network into one whose <c>forward</c> scores something that <see cref="Category"/> reads.</summary>
    public virtual void Finish(VisionModel model) { }

    /// <summary>The category that an answer of the finished network means.</summary>
    public virtual int Category(int answer) => answer;
}
