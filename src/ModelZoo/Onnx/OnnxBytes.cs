using System.Buffers.Binary;
using Behavior.ModelZoo.Formats;

namespace Behavior.ModelZoo.Onnx;

/// <summary>The bytes of tensors as they lie in memory, in whichever of its three ways a file keeps them: raw, as typed fields, or in a file beside it.</summary>
static class OnnxBytes
{
    const int Chunk = 1 << 20;

    /// <summary>How many bytes of elements the file itself holds for a tensor.</summary>
    public static long Held(OnnxFile file, OnnxTensor tensor)
    {
        if (tensor.Raw is var (from, to)) return to - from;
        long count = tensor.Typed.Sum(f => Elements(file, f));
        return tensor.Type switch
        {
            (OnnxType)14 or (OnnxType)15 => count / 2 * OnnxTypes.Bits((int)tensor.Type) / 8, // real and imaginary part
            _ when OnnxTypes.Bits((int)tensor.Type) < 8 => count, // packed, a byte each
            _ => count * OnnxTypes.Bits((int)tensor.Type) / 8,
        };
    }

    /// <summary>Gives the bytes piece by piece.</summary>
    public static void Read(OnnxFile file, OnnxTensor tensor, Action<ReadOnlySpan<byte>> take)
    {
        if (tensor.Raw is var (from, to)) take(file.Content.AsSpan(from..to));
        else if (tensor.External is { } external) ReadOutside(file, external, tensor.Bytes, take);
        else ReadTyped(file, tensor, take);
    }

    /// <summary>Whole numbers of a small tensor; null where they are none, or many.</summary>
    public static long[]? Longs(OnnxFile file, OnnxTensor tensor, int most)
    {
        if (tensor.Count > most || tensor.Type is not (OnnxType.Int64 or OnnxType.Int32)) return null;
        var bytes = new List<byte>((int)tensor.Bytes);
        Read(file, tensor, span => bytes.AddRange(span));
        var array = bytes.ToArray();
        return [.. Enumerable.Range(0, (int)tensor.Count).Select(i => tensor.Type == OnnxType.Int64
            ? BinaryPrimitives.ReadInt64LittleEndian(array.AsSpan(8 * i)) : BinaryPrimitives.ReadInt32LittleEndian(array.AsSpan(4 * i)))];
    }

    static void ReadOutside(OnnxFile file, OnnxExternal external, long left, Action<ReadOnlySpan<byte>> take)
    {
        using var handle = Formats.FileAccess.Open(file.Beside(external.Location));
        var buffer = new byte[Math.Min(left, Chunk)];
        for (var at = external.Offset; left > 0; at += buffer.Length, left -= buffer.Length)
        {
            var part = buffer.AsSpan(0, (int)Math.Min(left, buffer.Length));
            Formats.FileAccess.ReadExactly(handle, file.Beside(external.Location), part, at, "a tensor");
            take(part);
        }
    }

    static void ReadTyped(OnnxFile file, OnnxTensor tensor, Action<ReadOnlySpan<byte>> take)
    {
        var width = Math.Max(1, OnnxTypes.Bits((int)tensor.Type) / 8);
        Span<byte> element = stackalloc byte[8];
        foreach (var (field, wire, number, from, to) in tensor.Typed)
        {
            if (field is 6) // texts, each with its length, so that no two lists of them are alike
            {
                BinaryPrimitives.WriteUInt64LittleEndian(element, (ulong)(to - from));
                take(element);
            }
            if (field is 6 || field is 4 or 10 && wire == 2) take(file.Content.AsSpan(from..to)); // as in memory
            else if (wire != 2) Take(number, element);
            else
            {
                ProtoReader reader = new(file.Content, from, to, file.Path);
                while (reader.NextPacked(out var value)) Take(value, element);
            }
        }

        void Take(ulong value, Span<byte> element)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(element, value);
            take(element[..width]);
        }
    }

    static long Elements(OnnxFile file, (int Field, int Wire, ulong Number, int From, int To) field)
    {
        if (field.Wire != 2 || field.Field == 6) return 1;
        if (field.Field == 4) return (field.To - field.From) / 4;
        if (field.Field == 10) return (field.To - field.From) / 8;
        long count = 0;
        foreach (var b in file.Content.AsSpan(field.From..field.To))
            if (b < 0x80) count++;
        return count;
    }
}
