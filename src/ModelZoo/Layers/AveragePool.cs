using static TorchSharp.torch;

namespace Behavior.ModelZoo.Layers;

/// <summary>Mean of each window of <c>[N, C, H, W]</c>, windows side by side. A window of 1 does nothing.</summary>
public sealed class AveragePool(long window) : Layer
{
    /// <inheritdoc/>
    protected override Tensor Compute(Tensor input) => window == 1 ? input.alias() : nn.functional.avg_pool2d(input, window);
}
