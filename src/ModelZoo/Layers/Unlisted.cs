namespace Behavior.ModelZoo.Layers;

/// <summary>Holds a layer that is registered by hand under a published name. TorchSharp would register a plain field again, under the field's name.</summary>
readonly record struct Unlisted<T>(T Layer) where T : Layer
{
    public static implicit operator Unlisted<T>(T layer) => new(layer);
}
