namespace Behavior.ModelZoo.Formats.Pickle;

/// <summary>A value that nobody needs: a date, a device, a set, a numpy array. Its content is not kept.</summary>
/// <param name="kind">What it is.</param>
/// <param name="takesState">Whether BUILD with a tuple or a mapping belongs to it, as with numpy's types.</param>
sealed class PickleOpaque(string kind, bool takesState = false) : PickleNode
{
    public const string Set = "set", Array = "numpy array", ByteArray = "bytearray";

    public string Kind { get; } = kind;

    /// <summary>Whether Python can hash it, so that it may be in a set or a key.</summary>
    public bool IsHashable => Kind is not (Set or Array or ByteArray);

    public bool TakesState { get; } = takesState;
}
