using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Behavior.Metrics.Numerics;

/// <summary>Vectorised loops over doubles, in lanes of 512 bits on every machine.</summary>
static class Vectors
{
    /// <summary>The scalar product.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        ref double x = ref MemoryMarshal.GetReference(a), y = ref MemoryMarshal.GetReference(b[..a.Length]);
        Vector512<double> even = default, odd = default;
        nuint i = 0, n = (nuint)a.Length;
        for (; i + 16 <= n; i += 16)
        {
            even = Vector512.MultiplyAddEstimate(Vector512.LoadUnsafe(ref x, i), Vector512.LoadUnsafe(ref y, i), even);
            odd = Vector512.MultiplyAddEstimate(Vector512.LoadUnsafe(ref x, i + 8), Vector512.LoadUnsafe(ref y, i + 8), odd);
        }
        var sum = Vector512.Sum(even + odd);
        for (; i < n; i++) sum += a[(int)i] * b[(int)i];
        return sum;
    }

    /// <summary>Adds a multiple of one vector to another.</summary>
    public static void AddScaled(Span<double> to, ReadOnlySpan<double> from, double scale)
    {
        ref double x = ref MemoryMarshal.GetReference(to), y = ref MemoryMarshal.GetReference(from[..to.Length]);
        nuint i = 0, n = (nuint)to.Length;
        for (; i + 8 <= n; i += 8)
            Vector512.MultiplyAddEstimate(Vector512.LoadUnsafe(ref y, i), Vector512.Create(scale), Vector512.LoadUnsafe(ref x, i)).StoreUnsafe(ref x, i);
        for (; i < n; i++) to[(int)i] += from[(int)i] * scale;
    }

    /// <summary>Adds multiples of the rows of a matrix, in order, to a vector: what <see cref="AddScaled"/> of each row gives, to the last bit, with a quarter of the traffic.</summary>
    /// <param name="to">The vector.</param>
    /// <param name="rows">The first row and what follows; of each row as many values are taken as <paramref name="to"/> has.</param>
    /// <param name="width">From one row to the next.</param>
    /// <param name="scales">One factor a row, at every <paramref name="stride"/>-th place from the first on.</param>
    /// <param name="stride">From one row's factor to the next one's.</param>
    /// <param name="count">Number of rows.</param>
    public static void AddRows(Span<double> to, ReadOnlySpan<double> rows, int width, ReadOnlySpan<double> scales, int stride, int count)
    {
        var row = 0;
        for (; row + 4 <= count; row += 4)
            AddFour(to, rows.Slice(row * width, 3 * width + to.Length), width, scales[row * stride], scales[(row + 1) * stride], scales[(row + 2) * stride], scales[(row + 3) * stride]);
        for (; row < count; row++) AddScaled(to, rows.Slice(row * width, to.Length), scales[row * stride]);
    }

    static void AddFour(Span<double> to, ReadOnlySpan<double> rows, int width, double a, double b, double c, double d)
    {
        ref double x = ref MemoryMarshal.GetReference(to), y = ref MemoryMarshal.GetReference(rows);
        nuint i = 0, n = (nuint)to.Length, next = (nuint)width;
        var (va, vb, vc, vd) = (Vector512.Create(a), Vector512.Create(b), Vector512.Create(c), Vector512.Create(d));
        for (; i + 8 <= n; i += 8)
        {
            var sum = Vector512.MultiplyAddEstimate(Vector512.LoadUnsafe(ref y, i), va, Vector512.LoadUnsafe(ref x, i));
            sum = Vector512.MultiplyAddEstimate(Vector512.LoadUnsafe(ref y, next + i), vb, sum);
            sum = Vector512.MultiplyAddEstimate(Vector512.LoadUnsafe(ref y, 2 * next + i), vc, sum);
            Vector512.MultiplyAddEstimate(Vector512.LoadUnsafe(ref y, 3 * next + i), vd, sum).StoreUnsafe(ref x, i);
        }
        for (var k = (int)i; k < to.Length; k++)
        {
            to[k] += rows[k] * a;
            to[k] += rows[width + k] * b;
            to[k] += rows[2 * width + k] * c;
            to[k] += rows[3 * width + k] * d;
        }
    }

    /// <summary>Turns two columns in their plane: (a, b) becomes (cosine a - sine b, sine a + cosine b).</summary>
    public static void Turn(Span<double> a, Span<double> b, double cosine, double sine)
    {
        ref double x = ref MemoryMarshal.GetReference(a), y = ref MemoryMarshal.GetReference(b[..a.Length]);
        nuint i = 0, n = (nuint)a.Length;
        for (; i + 8 <= n; i += 8)
        {
            var (u, v) = (Vector512.LoadUnsafe(ref x, i), Vector512.LoadUnsafe(ref y, i));
            (u * cosine - v * sine).StoreUnsafe(ref x, i);
            (u * sine + v * cosine).StoreUnsafe(ref y, i);
        }
        for (var k = (int)i; k < a.Length; k++) (a[k], b[k]) = (cosine * a[k] - sine * b[k], sine * a[k] + cosine * b[k]);
    }

    /// <summary>The squared distance, from differences: the expanded form loses digits for near vectors and may come out negative.</summary>
    public static double SquaredDistance(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        ref double x = ref MemoryMarshal.GetReference(a), y = ref MemoryMarshal.GetReference(b[..a.Length]);
        Vector512<double> sums = default;
        nuint i = 0, n = (nuint)a.Length;
        for (; i + 8 <= n; i += 8)
        {
            var d = Vector512.LoadUnsafe(ref x, i) - Vector512.LoadUnsafe(ref y, i);
            sums += d * d;
        }
        var sum = Vector512.Sum(sums);
        for (var k = (int)i; k < a.Length; k++) sum += (a[k] - b[k]) * (a[k] - b[k]);
        return sum;
    }
}
