using System.Text;

namespace Behavior.Datasets.Tests;

/// <summary>Writes archives byte by byte, sound or not: sizes are what is said and not what is there, and a gap costs nothing where the disk keeps sparse files.</summary>
sealed class HandMadeZip(string path) : IDisposable
{
    readonly FileStream _file = File.Create(path);
    readonly MemoryStream _directory = new();
    int _count;

    /// <summary>Adds a stored entry.</summary>
    public HandMadeZip Add(string name, byte[] content, ushort flags = 0, ushort method = 0, long? size = null, uint? crc = null)
    {
        var (bytes, at) = (Encoding.UTF8.GetBytes(name), _file.Position);
        Header(bytes, flags, method, (uint)content.Length, crc ?? Checksum.Of(content));
        _file.Write(content);
        Record(bytes, flags, method, content.Length, size ?? content.Length, at, crc ?? Checksum.Of(content));
        return this;
    }

    /// <summary>Adds an entry of zeros that the disk need not hold.</summary>
    public HandMadeZip AddGap(string name, long length)
    {
        var (bytes, at) = (Encoding.UTF8.GetBytes(name), _file.Position);
        Header(bytes, 0, 0, uint.MaxValue, 0);
        _file.Seek(length, SeekOrigin.Current);
        Record(bytes, 0, 0, length, length, at, 0);
        return this;
    }

    /// <summary>Leaves bytes that belong to no entry.</summary>
    public HandMadeZip Skip(int length)
    {
        _file.Write(new byte[length]);
        return this;
    }

    /// <summary>Lists an entry whose header stands at another's.</summary>
    public HandMadeZip List(string name, long at, long stored, long size, uint crc)
    {
        Record(Encoding.UTF8.GetBytes(name), 0, 0, stored, size, at, crc);
        return this;
    }

    /// <summary>Writes directory and end, with their zip64 forms.</summary>
    public string Close(long? count = null)
    {
        var at = _file.Position;
        _directory.WriteTo(_file);
        var end = _file.Position;
        using (var writer = new BinaryWriter(_file, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(0x06064b50u);
            writer.Write(44L);
            writer.Write(0x002D002Du);
            writer.Write(0L); // disks
            writer.Write(count ?? (long)_count);
            writer.Write(count ?? (long)_count);
            writer.Write(end - at);
            writer.Write(at);
            writer.Write(0x07064b50u);
            writer.Write(0);
            writer.Write(end);
            writer.Write(1);
            writer.Write(0x06054b50u);
            writer.Write(0u);
            writer.Write(ushort.MaxValue);
            writer.Write(ushort.MaxValue);
            writer.Write(uint.MaxValue);
            writer.Write(uint.MaxValue);
            writer.Write((ushort)0);
        }
        _file.Dispose();
        return path;
    }

    public void Dispose() => _file.Dispose();

    void Header(byte[] name, ushort flags, ushort method, uint size, uint crc)
    {
        using var writer = new BinaryWriter(_file, Encoding.UTF8, leaveOpen: true);
        writer.Write(0x04034b50u);
        writer.Write((ushort)45);
        writer.Write(flags);
        writer.Write(method);
        writer.Write(0u); // time
        writer.Write(crc);
        writer.Write(size);
        writer.Write(size);
        writer.Write((ushort)name.Length);
        writer.Write((ushort)0);
        writer.Write(name);
    }

    void Record(byte[] name, ushort flags, ushort method, long stored, long size, long at, uint crc)
    {
        using var writer = new BinaryWriter(_directory, Encoding.UTF8, leaveOpen: true);
        writer.Write(0x02014b50u);
        writer.Write(0x002D002Du);
        writer.Write(flags);
        writer.Write(method);
        writer.Write(0u); // time
        writer.Write(crc);
        writer.Write(uint.MaxValue);
        writer.Write(uint.MaxValue);
        writer.Write((ushort)name.Length);
        writer.Write((ushort)28);
        writer.Write(new byte[10]); // comment, disk, attributes
        writer.Write(uint.MaxValue);
        writer.Write(name);
        writer.Write((ushort)1);
        writer.Write((ushort)24);
        writer.Write(size);
        writer.Write(stored);
        writer.Write(at);
        _count++;
    }
}
