using static TorchSharp.torch;

namespace Behavior.ModelZoo.Layers;

/// <summary>The exact GELU, <c>x * Phi(x)</c> with the error function. The tanh form is off by 1e-4 and is not what any of these networks was trained with.</summary>
public sealed class Gelu : Activation
{
    /// <inheritdoc/>
    protected override Tensor Apply(Tensor x, bool inPlace) => inPlace ? x.gelu_() : x.gelu();
}
