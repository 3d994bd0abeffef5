using System.Runtime.InteropServices;

namespace Behavior.Imaging.Decoding;

/// <summary>
/// Sends what C libraries print to their <c>stderr</c> nowhere while a decoder runs: libjpeg prints a line for each damaged file and its owner
/// gives no way to stop it. Only C's stream is exchanged; .NET's own standard error and the file descriptor stay as they are.
/// </summary>
static unsafe class NativeStandardError
{
    static readonly Lock s_lock = new();
    static readonly (nint Stream, nint Nowhere) s_streams = Open();
    static int s_silencers;
    static nint s_original;

    public static void Silence()
    {
        if (s_streams.Nowhere == 0) return;
        lock (s_lock)
        {
            if (s_silencers++ > 0) return;
            s_original = *(nint*)s_streams.Stream;
            *(nint*)s_streams.Stream = s_streams.Nowhere;
        }
    }

    public static void Restore()
    {
        if (s_streams.Nowhere == 0) return;
        lock (s_lock)
            if (--s_silencers == 0) *(nint*)s_streams.Stream = s_original;
    }

    static (nint, nint) Open() =>
        OperatingSystem.IsLinux() && NativeLibrary.TryGetExport(NativeLibrary.GetMainProgramHandle(), "stderr", out var stream) ? (stream, fopen("/dev/null", "w")) : (0, 0);

    [DllImport("libc")]
    static extern nint fopen([MarshalAs(UnmanagedType.LPStr)] string path, [MarshalAs(UnmanagedType.LPStr)] string mode);
}
