using static TorchSharp.torch;

namespace Behavior.ModelZoo.Layers;

/// <summary>Layers one after the other, named 0, 1, 2 and so on, as in the published state dicts.</summary>
public sealed class Sequence : Layer
{
    readonly Layer[] _layers;

    /// <summary>Registers the layers under their positions.</summary>
    public Sequence(params Layer[] layers)
    {
        _layers = layers;
        for (var i = 0; i < layers.Length; i++) register_module($"{i}", layers[i]);
    }

    /// <inheritdoc/>
    protected override Tensor Compute(Tensor input) => Chain(input, _layers);
}
