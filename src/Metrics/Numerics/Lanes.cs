namespace Behavior.Metrics.Numerics;

/// <summary>
/// Spreads rows over the processors so that sums do not depend on how many there are, nor on the batches in which rows arrive: row
/// i belongs to lane (i / 64) mod 16, a lane takes its rows in order, and lanes are added up in order.
/// </summary>
static class Lanes
{
    public const int Count = 16, Chunk = 64;

    const long WorthParallel = 1 << 18;

    /// <summary>Calls <paramref name="body"/>(lane, from, to) for the pieces of rows <paramref name="first"/> to first + count; <paramref name="work"/> is the number of values in all.</summary>
    public static void ForEach(int first, int count, long work, Action<int, int, int> body)
    {
        if (work < WorthParallel || Environment.ProcessorCount == 1)
            for (var lane = 0; lane < Count; lane++) One(lane);
        else
            Parallel.For(0, Count, One);

        void One(int lane)
        {
            var end = first + count;
            for (var chunk = FirstChunk(lane, first / Chunk); (long)chunk * Chunk < end; chunk += Count)
                body(lane, Math.Max(first, chunk * Chunk), Math.Min(end, (chunk + 1) * Chunk));
        }
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

    static int FirstChunk(int lane, int from) => from + (lane - from % Count + Count) % Count;
}
