namespace Behavior.Metrics.Numerics;

/// <summary>Spreads the rows of a matrix over the processors, in chunks whose bounds do not depend on how many there are.</summary>
static class Rows
{
    /// <summary>Rows of one chunk.</summary>
    public const int Chunk = 64;

    const long WorthParallel = 1 << 18;

    /// <summary>Calls <paramref name="body"/>(from, to) for every chunk; <paramref name="work"/> is the number of values in all. Exceptions of the body pass unwrapped.</summary>
    public static void ForEachChunk(int rows, long work, Action<int, int> body)
    {
        var chunks = (rows + Chunk - 1) / Chunk;
        if (work < WorthParallel || Environment.ProcessorCount == 1)
        {
            for (var c = 0; c < chunks; c++) body(c * Chunk, Math.Min(rows, (c + 1) * Chunk));
            return;
        }
        Parallel.For(0, chunks, c => body(c * Chunk, Math.Min(rows, (c + 1) * Chunk)));
    }

    /// <summary>Keeps the smallest value that any thread offers.</summary>
    public static void Lower(ref int shared, int value)
    {
        for (var seen = Volatile.Read(ref shared); value < seen;)
        {
            var before = Interlocked.CompareExchange(ref shared, value, seen);
            if (before == seen) return;
            seen = before;
        }
    }
}
