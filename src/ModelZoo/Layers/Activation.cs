using static TorchSharp.torch;

namespace Behavior.ModelZoo.Layers;

/// <summary>A pointwise nonlinearity; overwrites its input unless gradients are recorded.</summary>
public abstract class Activation : Layer
{
    /// <inheritdoc/>
    public override ActivationKind Kind => ActivationKind.Nonlinearity;

    /// <inheritdoc/>
    protected sealed override Tensor Compute(Tensor input) => Apply(input, InPlace);

    /// <summary>The function.</summary>
    /// <param name="x">The input, of any shape.</param>
    /// <param name="inPlace">Whether <paramref name="x"/> may be overwritten; the result may then be a view of it.</param>
    protected abstract Tensor Apply(Tensor x, bool inPlace);
}
