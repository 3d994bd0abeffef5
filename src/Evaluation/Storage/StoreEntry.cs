namespace Behavior.Evaluation.Storage;

/// <summary>A finished file of the store.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Key">What determined its content, as a hash.</param>
/// <param name="Path">The file.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="LastUsed">When it was last written or read, UTC.</param>
public sealed record StoreEntry(EntryKind Kind, string Key, string Path, long Bytes, DateTime LastUsed);
