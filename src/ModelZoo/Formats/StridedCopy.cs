namespace Behavior.ModelZoo.Formats;

/// <summary>Copies a strided tensor out of its storage, in row-major order without gaps.</summary>
static class StridedCopy
{
    /// <summary>Whether the elements already lie row by row without gaps.</summary>
    public static bool IsContiguous(IReadOnlyList<long> shape, IReadOnlyList<long> strides)
    {
        var expected = 1L;
        for (var i = shape.Count - 1; i >= 0; i--)
        {
            if (shape[i] != 1 && strides[i] != expected) return false;
            expected *= shape[i];
        }
        return true;
    }

    /// <summary>Copies; every index has been checked against the storage before.</summary>
    public static void Copy(ReadOnlySpan<byte> storage, long offset, ReadOnlySpan<long> shape, ReadOnlySpan<long> strides, int elementSize, Span<byte> destination)
    {
        Span<long> index = stackalloc long[shape.Length];
        index.Clear();
        var from = offset;
        for (var to = 0; to < destination.Length; to += elementSize)
        {
            storage.Slice((int)(from * elementSize), elementSize).CopyTo(destination[to..]);
            for (var d = shape.Length - 1; d >= 0; d--)
            {
                from += strides[d];
                if (++index[d] < shape[d]) break;
                from -= strides[d] * shape[d];
                index[d] = 0;
            }
        }
    }
}
