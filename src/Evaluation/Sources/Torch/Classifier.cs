using Behavior.ModelZoo;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Evaluation.Sources.Torch;

/// <summary>A new linear classifier that starts at zero, over features standardised by the frozen network's on the training samples.</summary>
sealed class Classifier : nn.Module<Tensor, Tensor>
{
    readonly Tensor _mean, _deviation;
    readonly TorchSharp.Modules.Linear _linear;

    public Classifier(VisionModel network, Tensor trainPixels, int classes) : base("classifier")
    {
        using var quiet = no_grad();
        using var scope = NewDisposeScope();
        var features = cat([.. TorchFineTuning.Batches(trainPixels).Select(network.Pooled)]);
        _mean = features.mean([0]).DetachFromDisposeScope();
        _deviation = features.std(0, unbiased: false).clamp_min(1e-6).DetachFromDisposeScope();
        _linear = nn.Linear(features.shape[1], classes);
        nn.init.zeros_(_linear.weight);
        nn.init.zeros_(_linear.bias);
        register_module("linear", _linear);
    }

    public override Tensor forward(Tensor features) => _linear.call((features - _mean) / _deviation);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _mean.Dispose();
            _deviation.Dispose();
        }
        base.Dispose(disposing);
    }
}
