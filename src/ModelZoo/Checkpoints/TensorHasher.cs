using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Behavior.ModelZoo.Formats;

namespace Behavior.ModelZoo.Checkpoints;

/// <summary>Takes in the tensors of a network one after the other, as <see cref="TensorHash"/> defines it.</summary>
sealed class TensorHasher(ITensorSource source) : IDisposable
{
    readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    byte[] _values = [], _transposed = [];

    /// <summary>Takes in what a checkpoint has for one tensor of the network.</summary>
    /// <param name="target">The tensor's name in the network.</param>
    /// <param name="slices">The checkpoint's tensors for it, in order: one, or slices of its rows.</param>
    public void Add(string target, IReadOnlyList<(string Name, Placement Place)> slices)
    {
        if (AreWhole(slices))
        {
            var shape = Shape(slices[0]);
            if (slices.Count > 1) shape[0] *= slices.Count;
            Head(target, 0, 1, source.Tensors[slices[0].Name].Type, shape);
            foreach (var slice in slices) Values(slice);
            return;
        }
        foreach (var slice in slices)
        {
            Head(target, slice.Place.Part, slice.Place.Parts, source.Tensors[slice.Name].Type, Shape(slice));
            Values(slice);
        }
    }

    /// <summary>The hash of all that was taken in, in lower-case hexadecimal.</summary>
    public string Finish() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    /// <summary>Whether slices are the whole of their target, each once, and alike: then their values in order are the joined tensor's.</summary>
    bool AreWhole(IReadOnlyList<(string Name, Placement Place)> slices)
    {
        var first = source.Tensors[slices[0].Name];
        return slices.Select(s => s.Place.Part).SequenceEqual(Enumerable.Range(0, slices[0].Place.Parts))
            && slices.All(s => s.Place.Parts == slices.Count && source.Tensors[s.Name].Type == first.Type && Shape(s).SequenceEqual(Shape(slices[0])))
            && (slices.Count == 1 || first.Shape.Count > 0);
    }

    long[] Shape((string Name, Placement Place) slice)
    {
        long[] shape = [.. source.Tensors[slice.Name].Shape];
        if (IsTransposed(slice)) Array.Reverse(shape);
        return shape;
    }

    bool IsTransposed((string Name, Placement Place) slice) => slice.Place.Transpose && source.Tensors[slice.Name].Shape.Count == 2;

    /// <summary>The name is preceded by its length and followed by numbers alone, so that no two lists of tensors run together into the same bytes.</summary>
    void Head(string target, int part, int parts, ElementType type, long[] shape)
    {
        var sides = shape.Length;
        while (sides > 0 && shape[sides - 1] == 1) sides--;
        var name = Encoding.UTF8.GetBytes(target);
        _hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name.Length}:")));
        _hash.AppendData(name);
        _hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $" {part}/{parts} {type.TorchName()} [{string.Join(',', shape.Take(sides))}]:")));
    }

    void Values((string Name, Placement Place) slice)
    {
        var info = source.Tensors[slice.Name];
        if (info.Bytes > Array.MaxLength)
            throw new CheckpointException(CheckpointFault.Unsupported, source.Path, $"tensor '{info.Name}' has {info.Bytes} bytes, and more than 2 GB in one tensor are not read");
        var values = Room(ref _values, (int)info.Bytes);
        source.ReadBytes(info.Name, values);
        if (!IsTransposed(slice))
        {
            _hash.AppendData(values);
            return;
        }
        var transposed = Room(ref _transposed, values.Length);
        StridedCopy.Copy(values, 0, [info.Shape[1], info.Shape[0]], [1, info.Shape[1]], info.Type.Size(), transposed);
        _hash.AppendData(transposed);
    }

    static Span<byte> Room(ref byte[] buffer, int bytes)
    {
        if (buffer.Length < bytes) buffer = GC.AllocateUninitializedArray<byte>(bytes);
        return buffer.AsSpan(0, bytes);
    }
}
