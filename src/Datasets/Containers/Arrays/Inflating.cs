using Behavior.Diagnostics;

namespace Behavior.Datasets.Containers.Arrays;

/// <summary>Inflates into memory that grows with what is really there, never by what a header claims.</summary>
static class Inflating
{
    /// <summary>Bytes that are held inflated at most.</summary>
    public const int Most = 1 << 30;

    const int FirstStep = 1 << 16;

    /// <summary>Reads up to a number of bytes; fewer come back where the stream ends before.</summary>
    /// <param name="stream">A stream that inflates.</param>
    /// <param name="most">Bytes wanted, <see cref="Most"/> at most.</param>
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

    /// <summary>Whether nothing follows; asking makes the stream compare its checksum.</summary>
    /// <exception cref="BehaviorException">BHV0302: it is compressed wrongly.</exception>
    public static bool IsAtEnd(Stream stream, string name) => Some(stream, stackalloc byte[1], name) == 0;

    static int Some(Stream stream, Span<byte> destination, string name)
    {
        try { return stream.Read(destination); }
        catch (Exception failure) when (failure is InvalidDataException or IOException)
        {
            throw BytesException.Damaged(name, $"it is compressed wrongly ({failure.Message.TrimEnd('.')})", failure);
        }
    }
}
