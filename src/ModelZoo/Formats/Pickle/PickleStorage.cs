namespace Behavior.ModelZoo.Formats.Pickle;

/// <summary>A storage that a persistent id names. Its bytes are elsewhere in the file.</summary>
/// <param name="Key">Its key in the file.</param>
/// <param name="Type">Its element type; null for one that counts bytes.</param>
/// <param name="Count">Its number of elements, or bytes.</param>
sealed record PickleStorage(string Key, ElementType? Type, long Count)
{
    /// <summary>Where it starts in the stored run of this key, in elements: more than 0 for a view in the first format.</summary>
    public long ViewOffset { get; init; }

    /// <summary>Bytes of one counted unit.</summary>
    public int UnitSize => Type?.Size() ?? 1;

    /// <summary>Bytes in all; the unpickler has checked that they fit.</summary>
    public long Bytes => Count * UnitSize;
}
