using Behavior.ModelZoo.Layers;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>Average pool, 1x1 convolution, norm. The pool has the position -1 in the published names, so that 0 and 1 are the others.</summary>
sealed class ClipShortcut : Layer
{
    readonly Unlisted<AveragePool> _pool;
    readonly Unlisted<Convolution> _convolution;
    readonly Unlisted<BatchNorm> _norm;

    public ClipShortcut(int inputs, int outputs, int stride)
    {
        _pool = new AveragePool(stride);
        _convolution = new Convolution(inputs, outputs, 1, hasBias: false, scheme: WeightScheme.HeFanOut);
        _norm = new BatchNorm(outputs);
        register_module("-1", _pool.Layer);
        register_module("0", _convolution.Layer);
        register_module("1", _norm.Layer);
    }

    protected override Tensor Compute(Tensor input) => _norm.Layer.call(_convolution.Layer.call(_pool.Layer.call(input)));
}
