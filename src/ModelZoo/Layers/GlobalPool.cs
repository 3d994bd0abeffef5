using static TorchSharp.torch;

namespace Behavior.ModelZoo.Layers;

/// <summary>Mean over the positions of a map or a token sequence.</summary>
public sealed class GlobalPool(params long[] positions) : Layer
{
    /// <inheritdoc/>
    protected override Tensor Compute(Tensor input) => input.mean(positions);
}
