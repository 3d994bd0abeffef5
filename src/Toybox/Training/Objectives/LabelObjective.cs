using Behavior.ModelZoo;
using Behavior.Toybox.Sets;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Behavior.Toybox.Training;

/// <summary>Cross-entropy with label smoothing over the sixteen categories.</summary>
class LabelObjective(double labelSmoothing) : Objective
{
    public override int TargetLength => 1;

    /// <summary>Class scores of the network.</summary>
    protected virtual int Classes => ToyCategories.Count;

    public override VisionModel Create(string architecture) => ModelRegistry.Create(architecture, Classes);

    public override void WriteTarget(ToySet set, int index, ulong key, Span<long> target) => target[0] = set.Label(index);

    public override (Tensor Loss, Tensor Right) Evaluate(Module<Tensor, Tensor> model, Tensor images, Tensor targets)
    {
        var labels = targets.flatten();
        var logits = model.forward(images);
        return (functional.cross_entropy(logits, labels, label_smoothing: labelSmoothing), logits.argmax(1).eq(labels).sum());
    }
}
