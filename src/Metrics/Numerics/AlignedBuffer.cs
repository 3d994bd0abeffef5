using System.Runtime.InteropServices;

namespace Behavior.Metrics.Numerics;

/// <summary>A zeroed scratch row of doubles, aligned to a cache line. Disposed by the thread that made it.</summary>
sealed unsafe class AlignedBuffer : IDisposable
{
    public AlignedBuffer(int length)
    {
        Start = (double*)NativeMemory.AlignedAlloc((nuint)length * sizeof(double), 64);
        NativeMemory.Clear(Start, (nuint)length * sizeof(double));
    }

    public double* Start { get; private set; }

    public void Dispose()
    {
        NativeMemory.AlignedFree(Start);
        Start = null;
    }
}
