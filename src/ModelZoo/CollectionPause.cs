using System.Runtime;

namespace Behavior.ModelZoo;

/// <summary>
/// Holds off the garbage collector for the length of one training step or forward pass. TorchSharp 0.107 wraps every number given to an
/// operation in a <c>Scalar</c> whose finaliser frees it, and keeps it alive only until its handle is read: a collection at that moment, set
/// off by any other thread, frees the number under the operation. In a training of 4,000 steps it happened once, as
/// <c>Expected false to be true ... toFloat</c>. Without a collection nothing new is finalised.
/// <para>
/// Pauses of a process are counted: the collector is held off from the first to the end of the last, whatever their order. Every pass of a
/// <see cref="VisionModel"/> holds one by itself; a training step, which goes on after the pass, needs its own. Safe for concurrent use.
/// </para>
/// </summary>
public sealed class CollectionPause : IDisposable
{
    /// <summary>Bytes that all threads may allocate in one go before the collector has to come after all.</summary>
    const long Budget = 96L << 20;

    /// <summary>Bytes of new objects after which the end of a pause has the young ones collected: those of four to ten passes of a small network, for less than a millisecond.</summary>
    const long Garbage = 1 << 20;

    static readonly Lock s_gate = new();
    static int s_held;

    /// <summary>Whether the collector was held off by a pause. It may have ended that by itself since.</summary>
    static bool s_began;

    /// <summary>The bytes that had been allocated in all when the young objects were last collected here.</summary>
    static long s_collectedAt;
    bool _ended;

    CollectionPause() { }

    /// <summary>How many pauses have begun and not ended.</summary>
    internal static int Held
    {
        get { lock (s_gate) return s_held; }
    }

    /// <summary>Begins a pause. Where the collector cannot be held off, or somebody else holds it off already, nothing but the count changes.</summary>
    public static CollectionPause Begin()
    {
        lock (s_gate)
        {
            s_held++;
            // Also behind the first: a budget that was spent has ended the region under those that still count on it.
            if (GCSettings.LatencyMode != GCLatencyMode.NoGCRegion) s_began = TryHoldOff();
        }
        return new();
    }

    /// <summary>Ends this pause, and lets the collector in if it was the last. A second call does nothing.</summary>
    public void Dispose()
    {
        lock (s_gate)
        {
            if (_ended) return;
            _ended = true;
            if (--s_held > 0 || !s_began) return;
            s_began = false;
            LetIn();
        }
    }

    static bool TryHoldOff()
    {
        try { return GC.TryStartNoGCRegion(Budget); }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentOutOfRangeException)
        {
            return false; // another part of the process was faster, or its heap is limited to less than the budget
        }
    }

    static void LetIn()
    {
        if (GCSettings.LatencyMode != GCLatencyMode.NoGCRegion) return;
        try { GC.EndNoGCRegion(); }
        catch (InvalidOperationException)
        {
            // Threads that hold no pause allocate on: the budget was spent, or a collection asked for, since the line above.
        }
        if (GC.GetTotalAllocatedBytes() - s_collectedAt >= Garbage) CollectYoung();
    }

    /// <summary>
    /// Every pause gives the collector a new budget, so that it would hardly ever come by itself. The numbers that it alone frees are small and lie between the
    /// tensors: unfreed, they keep libtorch's memory in pieces, and the C library asks the system for more. After 10,000 pictures 60 MB of 744 were in use.
    /// </summary>
    static void CollectYoung()
    {
        GC.Collect(1, GCCollectionMode.Forced, blocking: true);
        s_collectedAt = GC.GetTotalAllocatedBytes();
    }
}
