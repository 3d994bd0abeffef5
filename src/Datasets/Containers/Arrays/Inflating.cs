using Behavior.Datasets.Containers.Inflate;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Zip;

namespace Behavior.Datasets.Containers.Arrays;

/// <summary>Inflates into memory that grows with what is really there, never by what a header claims.</summary>
static class Inflating
{
    /// <summary>Bytes that are held inflated at most; more are inflated again where they are read.</summary>
    public const int MostHeld = 32 << 20;

    const int FirstStep = 1 << 16;

    /// <summary>Reads up to a number of bytes; fewer come back where the stream ends before.</summary>
    /// <param name="stream">A stream that inflates.</param>
    /// <param name="most">Bytes wanted, <see cref="MostHeld"/> at most.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="BehaviorException">BHV0302: it is compressed wrongly.</exception>
    public static Memory<byte> Read(Stream stream, long most, string name)
    {
        var (bytes, done) = (new byte[Math.Min(most, FirstStep)], 0);
        while (done < most)
        {
            if (done == bytes.Length) Array.Resize(ref bytes, (int)Math.Min(most, 2L * done));
            var read = Some(stream, bytes.AsSpan(done), name);
            if (read == 0) break;
            done += read;
        }
        return bytes.AsMemory(0, done);
    }

    /// <summary>Reads all of it once, from front to back, and gives it back where it has the length and the checksum that are said.</summary>
    /// <exception cref="BehaviorException">BHV0302: it has not, or is compressed wrongly.</exception>
    public static InflatedBytes Checked(InflatedBytes bytes, long length, uint crc)
    {
        if (bytes.Length != length) throw BytesException.Cut(bytes.Name, $"it says that it inflates to {length} bytes and inflates to {bytes.Length}");
        var (buffer, found) = (new byte[InflatedBytes.Stretch], 0u);
        for (var at = 0L; at < length; at += buffer.Length)
        {
            var part = buffer.AsSpan(0, (int)Math.Min(buffer.Length, length - at));
            bytes.Read(at, part);
            found = Crc32.Append(found, part);
        }
        return found == crc ? bytes : throw BytesException.Damaged(bytes.Name, "its checksum is not the one that the archive says");
    }

    /// <summary>Whether nothing follows; asking makes the stream compare its checksum.</summary>
    /// <exception cref="BehaviorException">BHV0302: it is compressed wrongly.</exception>
    public static bool IsAtEnd(Stream stream, string name) => Some(stream, stackalloc byte[1], name) == 0;

    /// <summary>Fills what it can; 0 where the stream ends.</summary>
    /// <exception cref="BehaviorException">BHV0302: it is compressed wrongly.</exception>
    public static int Some(Stream stream, Span<byte> destination, string name)
    {
        try { return stream.Read(destination); }
        catch (Exception failure) when (failure is InvalidDataException or IOException)
        {
            throw BytesException.Damaged(name, $"it is compressed wrongly ({failure.Message.TrimEnd('.')})", failure);
        }
    }
}
