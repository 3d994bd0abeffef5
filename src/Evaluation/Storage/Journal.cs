using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using Behavior.Diagnostics;

namespace Behavior.Evaluation.Storage;

/// <summary>
/// The outputs of an unfinished pass, appended batch by batch. A process may be killed at any moment: what was appended whole is taken up
/// again by the next one, a cut or altered rest is dropped, and the count of samples says where to go on, so that none is lost or counted
/// twice. Layout: frames of [length int32][payload][SHA-256 of the payload]; the first holds the columns as JSON, each further one the
/// index of its first sample and their number as int32, then float32 values column by column. Not thread-safe; the owner holds the lock.
/// </summary>
public sealed class Journal : IDisposable
{
    const int HashSize = 32, LongestFrame = 1 << 30;
    Stream _stream;
    long _end;

    Journal(Stream stream) => _stream = stream;

    /// <summary>Samples that are in it, from the first on.</summary>
    public int Samples { get; private set; }

    /// <summary>What is in it; empty before the first batch.</summary>
    public IReadOnlyList<OutputColumn> Columns { get; private set; } = [];

    /// <summary>Whether it survives the process.</summary>
    public bool IsDurable => _stream is FileStream;

    /// <summary>Opens or makes a journal, and drops what is not whole at its end.</summary>
    /// <exception cref="IOException">The file cannot be made or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder is read-only.</exception>
    public static Journal Open(string path)
    {
        var journal = new Journal(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0)); // unbuffered: a failed write leaves nothing behind in memory
        try
        {
            journal.Recover();
            return journal;
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    /// <summary>Whether every byte of a journal is as it was written. Changes nothing; one that is not whole is taken up again as far as it is.</summary>
    public static bool IsWhole(string path)
    {
        try
        {
            using var journal = new Journal(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None, bufferSize: 0));
            return journal.FindEnd() == journal._stream.Length;
        }
        catch (Exception failure) when (StoreAccess.IsRefusal(failure)) { return false; }
    }

    /// <summary>A journal in memory, for a store that cannot be written.</summary>
    public static Journal InMemory() => new(new MemoryStream());

    /// <summary>Appends a batch; the file has it when this returns, also if the process is killed right after.</summary>
    /// <exception cref="IOException">The disk is full. What was there before still is.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written any more.</exception>
    public void Append(BatchOutput batch)
    {
        if (batch.First != Samples) throw new ArgumentException($"the next sample is {Samples}, the batch begins at {batch.First}.", nameof(batch));
        try
        {
            _stream.Position = _end;
            if (Columns.Count == 0) WriteFrame(JsonSerializer.SerializeToUtf8Bytes(batch.Columns));
            else if (!Columns.SequenceEqual(batch.Columns)) throw new BehaviorException("BHV0612", $"{Describe()} holds other columns than the batch at sample {batch.First}. Usual cause: "
                + $"it was begun by another version of the network's code. Run: behavior cache prune --unfinished");
            WriteFrame(Payload(batch));
            _stream.Flush();
        }
        catch (Exception failure) when (StoreAccess.IsRefusal(failure))
        {
            TryCut();
            throw;
        }
        (Columns, Samples, _end) = (batch.Columns, Samples + batch.Count, _stream.Position);
    }

    /// <summary>Removes half a frame; where the disk does not even let it go, it is written over, or dropped by whoever opens the file next.</summary>
    void TryCut()
    {
        try { _stream.SetLength(_end); }
        catch (Exception failure) when (StoreAccess.IsRefusal(failure)) { }
    }

    /// <summary>Goes on in memory with everything that is whole in the file.</summary>
    public void MoveToMemory()
    {
        var whole = new byte[_end];
        _stream.Position = 0;
        _stream.ReadExactly(whole);
        _stream.Dispose();
        var memory = new MemoryStream();
        memory.Write(whole);
        _stream = memory;
    }

    /// <summary>Every column as one matrix [<see cref="Samples"/>, width], in the columns' order.</summary>
    public IReadOnlyList<float[]> ReadAll()
    {
        var whole = Columns.Select(c => new float[Samples * c.Width]).ToArray();
        _stream.Position = 0;
        _ = ReadFrame();
        for (var at = 0; at < Samples;)
        {
            var frame = ReadFrame() ?? throw new InvalidDataException($"{Describe()} has changed while it was in use.");
            at += Scatter(frame, whole);
        }
        return whole;
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    string Describe() => _stream is FileStream file ? file.Name : "the journal in memory";

    void Recover()
    {
        _end = FindEnd();
        if (_stream.Length > _end) _stream.SetLength(_end);
    }

    /// <summary>Reads frames as far as they are whole, and counts their samples.</summary>
    /// <returns>Where the last whole one ends.</returns>
    long FindEnd()
    {
        _stream.Position = 0;
        var good = 0L;
        if (ReadFrame() is { } head && ReadColumns(head) is { } columns)
        {
            (Columns, good) = (columns, _stream.Position);
            while (ReadFrame() is { } frame && Fits(frame))
            {
                Samples += BinaryPrimitives.ReadInt32LittleEndian(frame.AsSpan(4));
                good = _stream.Position;
            }
        }
        return good;
    }

    static IReadOnlyList<OutputColumn>? ReadColumns(byte[] frame)
    {
        try { return JsonSerializer.Deserialize<OutputColumn[]>(frame); }
        catch (JsonException) { return null; }
    }

    bool Fits(byte[] frame) =>
        frame.Length >= 8 && BinaryPrimitives.ReadInt32LittleEndian(frame) == Samples
        && BinaryPrimitives.ReadInt32LittleEndian(frame.AsSpan(4)) is > 0 and var count
        && frame.Length == 8 + sizeof(float) * (long)count * Columns.Sum(c => c.Width);

    int Scatter(byte[] frame, float[][] whole)
    {
        var (first, count) = (BinaryPrimitives.ReadInt32LittleEndian(frame), BinaryPrimitives.ReadInt32LittleEndian(frame.AsSpan(4)));
        var values = MemoryMarshal.Cast<byte, float>(frame.AsSpan(8));
        for (var c = 0; c < whole.Length; c++)
        {
            var length = count * Columns[c].Width;
            values[..length].CopyTo(whole[c].AsSpan(first * Columns[c].Width));
            values = values[length..];
        }
        return count;
    }

    static byte[] Payload(BatchOutput batch)
    {
        var payload = new byte[8 + batch.Values.Sum(v => v.Length) * sizeof(float)];
        BinaryPrimitives.WriteInt32LittleEndian(payload, batch.First);
        BinaryPrimitives.WriteInt32LittleEndian(payload.AsSpan(4), batch.Count);
        var rest = payload.AsSpan(8);
        foreach (var values in batch.Values)
        {
            var bytes = MemoryMarshal.AsBytes<float>(values);
            bytes.CopyTo(rest);
            rest = rest[bytes.Length..];
        }
        return payload;
    }

    void WriteFrame(byte[] payload)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, payload.Length);
        _stream.Write(length);
        _stream.Write(payload);
        _stream.Write(SHA256.HashData(payload));
    }

    /// <summary>The next frame, or null where none follows whole.</summary>
    byte[]? ReadFrame()
    {
        Span<byte> length = stackalloc byte[4], hash = stackalloc byte[HashSize];
        if (_stream.ReadAtLeast(length, 4, throwOnEndOfStream: false) < 4) return null;
        var size = BinaryPrimitives.ReadInt32LittleEndian(length);
        if (size is < 0 or > LongestFrame || size + HashSize > _stream.Length - _stream.Position) return null;
        var payload = new byte[size];
        _stream.ReadExactly(payload);
        _stream.ReadExactly(hash);
        return SHA256.HashData(payload).AsSpan().SequenceEqual(hash) ? payload : null;
    }
}
