using Behavior.ModelZoo.Formats.Pickle;

namespace Behavior.ModelZoo.Formats;

/// <summary>Storages of a zip archive: one entry <c>data/KEY</c> each. Their sizes are checked when the file is opened.</summary>
sealed class ZipStorages : IStorageReader
{
    readonly TorchArchive _archive;
    readonly string _folder;

    public ZipStorages(TorchArchive archive, string folder, string path, IEnumerable<PickleStorage> storages)
    {
        (_archive, _folder) = (archive, folder);
        foreach (var storage in storages)
        {
            if (!archive.Entries.TryGetValue(Entry(storage), out var entry))
                throw new CheckpointException(CheckpointFault.Truncated, path, $"storage '{storage.Key}' of {storage.Bytes} bytes is named and not in the archive");
            if (entry.Size != storage.Bytes) throw new CheckpointException(CheckpointFault.Size, path, $"storage '{storage.Key}' has {entry.Size} bytes and {storage.Bytes} are announced");
        }
    }

    string Entry(PickleStorage storage) => $"{_folder}/data/{storage.Key}";

    public void Read(PickleStorage storage, Span<byte> destination) => _archive.Read(_archive.Entries[Entry(storage)], destination);

    public void Dispose() => _archive.Dispose();
}
