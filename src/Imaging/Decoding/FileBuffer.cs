namespace Behavior.Imaging.Decoding;

/// <summary>Reads whole files into one buffer that is kept, so that a loop over files makes no garbage. Not thread-safe.</summary>
sealed class FileBuffer
{
    byte[] _buffer = [];

    /// <summary>The file's bytes, valid until the next call.</summary>
    public ReadOnlyMemory<byte> Read(string path)
    {
        if (Directory.Exists(path)) throw BadImage.Unreadable(path, "it is a directory");
        try
        {
            using var handle = File.OpenHandle(path, options: FileOptions.SequentialScan);
            var length = RandomAccess.GetLength(handle);
            // A pipe or a device has no length; nothing of that kind is a picture file.
            if (length > Array.MaxLength) throw BadImage.Unreadable(path, $"it has {length:N0} bytes");
            if (_buffer.Length < length) _buffer = GC.AllocateUninitializedArray<byte>((int)Math.Max(length, Math.Min(2L * _buffer.Length, Array.MaxLength)));
            var read = 0;
            while (read < length && RandomAccess.Read(handle, _buffer.AsSpan(read, (int)length - read), read) is > 0 and var more) read += more;
            return _buffer.AsMemory(0, read);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw BadImage.Unreadable(path, e is FileNotFoundException or DirectoryNotFoundException ? "it does not exist" : e.Message, e);
        }
    }
}
