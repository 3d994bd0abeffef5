namespace Behavior.Diagnostics.Zip;

/// <summary>One file in an archive, as its directory says.</summary>
/// <param name="Name">Its name, which stays inside the archive, with forward slashes.</param>
/// <param name="HeaderOffset">Where its local header begins in the file.</param>
/// <param name="StoredSize">Bytes in the file.</param>
/// <param name="Size">Bytes when unpacked.</param>
/// <param name="Crc">The checksum of the unpacked bytes.</param>
/// <param name="Method">How it is packed: 0 stored, 8 deflated.</param>
/// <param name="IsEncrypted">Whether a password is needed.</param>
public sealed record ZipEntry(string Name, long HeaderOffset, long StoredSize, long Size, uint Crc, ushort Method, bool IsEncrypted)
{
    internal const int LocalLength = 30;

    /// <summary>Bytes of its local header before the extra fields, whose length that header alone says.</summary>
    internal int LeastHeader => LocalLength + System.Text.Encoding.UTF8.GetByteCount(Name);

    /// <summary>The first byte that cannot be this entry's by what the directory says; its extra fields may reach further.</summary>
    internal long LeastEnd => HeaderOffset + LeastHeader + StoredSize;
}
