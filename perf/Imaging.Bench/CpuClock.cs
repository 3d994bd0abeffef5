using System.Runtime.InteropServices;

namespace Behavior.Imaging.Bench;

/// <summary>Processor time, so that other work on the machine counts little: of the calling thread, or of the process.</summary>
static class CpuClock
{
    const int Process = 2, Thread = 3;

    /// <summary>The best of several runs, in seconds of the calling thread's processor time.</summary>
    public static double Best(int repeat, Action run)
    {
        var best = double.PositiveInfinity;
        for (var i = 0; i < repeat; i++)
        {
            var start = Read(Thread);
            run();
            best = Math.Min(best, Read(Thread) - start);
        }
        return best;
    }

    public static double ProcessSeconds => Read(Process);

    static double Read(int clock)
    {
        if (!OperatingSystem.IsLinux()) return System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;
        clock_gettime(clock, out var time);
        return time.Seconds + time.Nanoseconds * 1e-9;
    }

    struct Timespec
    {
        public long Seconds, Nanoseconds;
    }

    [DllImport("libc")]
    static extern int clock_gettime(int clock, out Timespec time);
}
