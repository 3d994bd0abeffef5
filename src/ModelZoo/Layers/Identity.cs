using static TorchSharp.torch;

namespace Behavior.ModelZoo.Layers;

/// <summary>Nothing; stands where a variant of a network leaves a layer out, so that names and observations stay the same.</summary>
public sealed class Identity : Layer
{
    /// <inheritdoc/>
    protected override Tensor Compute(Tensor input) => input.alias();
}
