namespace Behavior.ModelZoo.Formats.Pickle;

/// <summary>A tuple, or a torch.Size.</summary>
sealed class PickleTuple(object?[] items) : PickleNode
{
    public object?[] Items { get; } = items;

    /// <summary>Whether Python can hash it: decided when it is made, by what it holds.</summary>
    public bool IsHashable { get; } = Array.TrueForAll(items, CanHash);

    /// <summary>Whether Python can hash a value.</summary>
    public static bool CanHash(object? value) => value switch
    {
        PickleTuple tuple => tuple.IsHashable,
        PickleOpaque opaque => opaque.IsHashable,
        PickleNode => false,
        _ => true,
    };
}
