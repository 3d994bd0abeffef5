using System.Buffers.Binary;
using Behavior.ModelZoo.Formats.Pickle;
using Microsoft.Win32.SafeHandles;

namespace Behavior.ModelZoo.Formats;

/// <summary>Storages of the first format: after the pickles, for each key a count and the elements, to the end of the file.</summary>
sealed class LegacyStorages : IStorageReader
{
    readonly SafeFileHandle _handle;
    readonly string _path;
    readonly Dictionary<string, long> _offsets = new(StringComparer.Ordinal);

    /// <param name="handle">The file.</param>
    /// <param name="path">Its path, for messages.</param>
    /// <param name="at">Where the first count stands.</param>
    /// <param name="keys">The file's list of keys.</param>
    /// <param name="storages">The storages that its object names.</param>
    public LegacyStorages(SafeFileHandle handle, string path, long at, IReadOnlyList<string> keys, IReadOnlyDictionary<string, PickleStorage> storages)
    {
        (_handle, _path) = (handle, path);
        var length = RandomAccess.GetLength(handle);
        foreach (var key in keys)
        {
            if (!storages.TryGetValue(key, out var storage)) throw Bad(CheckpointFault.Structure, $"storage '{key}' is in the list of keys and not in the object");
            if (_offsets.ContainsKey(key)) throw Bad(CheckpointFault.Structure, $"storage '{key}' is twice in the list of keys");
            at = Register(storage, at, length);
        }
        if (storages.Keys.FirstOrDefault(k => !_offsets.ContainsKey(k)) is { } absent) throw Bad(CheckpointFault.Structure, $"storage '{absent}' is in the object and not in the list of keys");
        if (at != length) throw Bad(CheckpointFault.Structure, $"{length - at} bytes follow the last storage");
    }

    long Register(PickleStorage storage, long at, long length)
    {
        if (length - at < 8) throw Bad(CheckpointFault.Truncated, $"the file ends before storage '{storage.Key}'");
        Span<byte> count = stackalloc byte[8];
        FileAccess.ReadExactly(_handle, _path, count, at, $"storage '{storage.Key}'");
        if (BinaryPrimitives.ReadInt64LittleEndian(count) is var stored && stored != storage.Count)
            throw Bad(CheckpointFault.Size, $"storage '{storage.Key}' has {stored} elements and {storage.Count} are announced");
        at += 8;
        if (storage.Bytes > length - at) throw Bad(CheckpointFault.Truncated, $"storage '{storage.Key}' of {storage.Bytes} bytes has {length - at} left");
        _offsets[storage.Key] = at;
        return at + storage.Bytes;
    }

    public void Read(PickleStorage storage, Span<byte> destination) =>
        FileAccess.ReadExactly(_handle, _path, destination, _offsets[storage.Key] + storage.ViewOffset * storage.UnitSize, $"storage '{storage.Key}'");

    CheckpointException Bad(CheckpointFault fault, string what) => new(fault, _path, what);

    public void Dispose() => _handle.Dispose();
}
