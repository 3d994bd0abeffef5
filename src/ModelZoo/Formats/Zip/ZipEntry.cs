namespace Behavior.ModelZoo.Formats.Zip;

/// <summary>One file in an archive, as its central record and its local header agree.</summary>
/// <param name="Name">Its name, checked to stay inside the archive.</param>
/// <param name="DataOffset">Where its bytes begin in the file.</param>
/// <param name="StoredSize">Bytes in the file.</param>
/// <param name="Size">Bytes when unpacked.</param>
/// <param name="Crc">The checksum of the unpacked bytes.</param>
/// <param name="IsDeflated">Compressed, or stored as they are.</param>
sealed record ZipEntry(string Name, long DataOffset, long StoredSize, long Size, uint Crc, bool IsDeflated);
