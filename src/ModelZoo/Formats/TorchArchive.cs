using Behavior.Diagnostics;
using Behavior.Diagnostics.Zip;
using Behavior.ModelZoo.Formats.Pickle;
using Microsoft.Win32.SafeHandles;

namespace Behavior.ModelZoo.Formats;

/// <summary>The zip archive of a checkpoint, whole from its first byte to its last and checked entry by entry when it is opened, with a checkpoint's errors.</summary>
sealed class TorchArchive : IDisposable
{
    readonly string _path;
    readonly ZipReader _zip;

    public TorchArchive(SafeFileHandle handle, string path)
    {
        _path = path;
        _zip = Guarded(() => new ZipReader(handle, PickleLimits.Names, mayLackChecksums: true));
        Guarded(_zip.CheckEntries);
        Entries = _zip.Entries.ToDictionary(e => e.Name, StringComparer.Ordinal);
    }

    /// <summary>Every entry by name.</summary>
    public IReadOnlyDictionary<string, ZipEntry> Entries { get; }

    /// <inheritdoc cref="ZipReader.Read"/>
    public void Read(ZipEntry entry, Span<byte> destination)
    {
        try { _zip.Read(entry, destination); }
        catch (ZipException failure) { throw Bad(failure); }
        catch (IOException failure) { throw Unreadable(failure); }
    }

    public void Dispose() => _zip.Dispose();

    void Guarded(Action check) => Guarded(() =>
    {
        check();
        return 0;
    });

    T Guarded<T>(Func<T> read)
    {
        try { return read(); }
        catch (ZipException failure) { throw Bad(failure); }
        catch (IOException failure) { throw Unreadable(failure); }
    }

    CheckpointException Bad(ZipException failure) => new(failure.Fault switch
    {
        ZipFault.Truncated => CheckpointFault.Truncated,
        ZipFault.Size => CheckpointFault.Size,
        ZipFault.Path => CheckpointFault.Path,
        ZipFault.Duplicate => CheckpointFault.Duplicate,
        ZipFault.Checksum => CheckpointFault.Checksum,
        ZipFault.Unsupported or ZipFault.Encrypted => CheckpointFault.Unsupported,
        _ => CheckpointFault.Structure,
    }, _path, failure.Message, failure);

    BehaviorException Unreadable(IOException failure) => new("BHV0102", $"Weights '{_path}' cannot be read: {failure.Message}", failure);
}
