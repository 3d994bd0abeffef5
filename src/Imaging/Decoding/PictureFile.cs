namespace Behavior.Imaging.Decoding;

/// <summary>Reads whole picture files; what cannot be read is an error that names the file.</summary>
static class PictureFile
{
    public static ReadOnlyMemory<byte> Read(string path)
    {
        if (Directory.Exists(path)) throw BadImage.Unreadable(path, "it is a directory");
        try
        {
            using var handle = File.OpenHandle(path, options: FileOptions.SequentialScan);
            var length = RandomAccess.GetLength(handle);
            // A pipe or a device has no length; nothing of that kind is a picture file.
            if (length > Array.MaxLength) throw BadImage.Unreadable(path, $"it has {length:N0} bytes");
            var bytes = GC.AllocateUninitializedArray<byte>((int)length);
            var read = 0;
            while (read < length && RandomAccess.Read(handle, bytes.AsSpan(read, (int)length - read), read) is > 0 and var more) read += more;
            return bytes.AsMemory(0, read);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw BadImage.Unreadable(path, e is FileNotFoundException or DirectoryNotFoundException ? "it does not exist" : e.Message, e);
        }
    }
}
