namespace Behavior.ModelZoo.Formats.Pickle;

/// <summary>A tuple, or a torch.Size.</summary>
sealed class PickleTuple(object?[] items) : PickleNode
{
    public object?[] Items { get; } = items;
}
