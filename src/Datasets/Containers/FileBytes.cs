using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;
using Microsoft.Win32.SafeHandles;

namespace Behavior.Datasets.Containers;

/// <summary>The bytes of a file.</summary>
public sealed class FileBytes : IBytes
{
    readonly SafeFileHandle _file;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="BehaviorException">BHV0302: it is none, empty, or cannot be opened.</exception>
    public FileBytes(string path)
    {
        Name = path;
        try
        {
            RegularFile.Check(path, FileLimits.Large);
            _file = File.OpenHandle(path, options: FileOptions.RandomAccess);
            Length = RandomAccess.GetLength(_file);
        }
        catch (Exception failure) when (RegularFile.IsRefusal(failure))
        {
            throw new BehaviorException("BHV0302", $"{path} cannot be read: {failure.Message} Check its permissions and its disk, or fetch it again.", failure);
        }
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public long Length { get; }

    /// <summary>The open file, for readers that want one.</summary>
    internal SafeFileHandle Handle => _file;

    /// <inheritdoc/>
    public void Read(long offset, Span<byte> destination)
    {
        try
        {
            for (var done = 0; done < destination.Length;)
            {
                var read = RandomAccess.Read(_file, destination[done..], offset + done);
                if (read == 0) throw BytesException.Cut(this, offset, destination.Length);
                done += read;
            }
        }
        catch (Exception failure) when (RegularFile.IsRefusal(failure))
        {
            throw new BehaviorException("BHV0302", $"{Name} cannot be read: {failure.Message} Check its disk, or fetch it again.", failure);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
