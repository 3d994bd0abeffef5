using static TorchSharp.torch;

namespace Behavior.ModelZoo.Layers;

/// <summary>Largest value in each window of <c>[N, C, H, W]</c>.</summary>
public sealed class MaxPool(long kernel, long stride, long padding) : Layer
{
    /// <inheritdoc/>
    protected override Tensor Compute(Tensor input) => nn.functional.max_pool2d(input, kernel, stride, padding);
}
