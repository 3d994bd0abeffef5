using System.Runtime;

namespace Behavior.ModelZoo;

/// <summary>
/// Holds off the garbage collector for the length of one training step or forward pass. TorchSharp 0.107 wraps every number given to an operation in a <c>Scalar</c> whose
/// finaliser frees it, and keeps it alive only until its handle is read: a collection at that moment, set off by any other thread, frees the
/// number under the operation. In a training of 4,000 steps it happened once, as <c>Expected false to be true ... toFloat</c>. Without a
/// collection nothing new is finalised. One pause at a time in a process; a second one does nothing. Every pass of a <see cref="VisionModel"/>
/// holds one by itself; a training step, which goes on after the pass, needs its own.
/// </summary>
public readonly struct CollectionPause : IDisposable
{
    /// <summary>Bytes that all threads may allocate during a step before the collector has to come after all.</summary>
    const long Budget = 96L << 20;
    readonly bool _began;

    CollectionPause(bool began) => _began = began;

    /// <summary>Begins a pause; where the collector cannot be held off, or is already, a pause that does nothing.</summary>
    public static CollectionPause Begin()
    {
        if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion) return new(false);
        try { return new(GC.TryStartNoGCRegion(Budget)); }
        catch (InvalidOperationException) { return new(false); }
    }

    /// <summary>Ends the pause.</summary>
    public void Dispose()
    {
        // The region has ended by itself where the budget was not enough; ending it again would throw.
        if (_began && GCSettings.LatencyMode == GCLatencyMode.NoGCRegion) GC.EndNoGCRegion();
    }
}
