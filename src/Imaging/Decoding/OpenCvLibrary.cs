using System.Runtime.InteropServices;
using OpenCvSharp;

namespace Behavior.Imaging.Decoding;

/// <summary>
/// Loads OpenCV's native library where the platform has one. It lists GTK, cairo and other desktop libraries as needed, which servers and
/// containers lack and decoding never calls; for those that are missing an empty stand-in is loaded first.
/// </summary>
static class OpenCvLibrary
{
    const string Library = "OpenCvSharpExtern";

    static readonly string[] s_desktop =
    [
        "libfreetype.so.6", "libharfbuzz.so.0", "libgtk-3.so.0", "libgdk-3.so.0", "libpangocairo-1.0.so.0", "libpango-1.0.so.0", "libatk-1.0.so.0", "libcairo-gobject.so.2",
        "libcairo.so.2", "libgdk_pixbuf-2.0.so.0", "libgio-2.0.so.0", "libgobject-2.0.so.0", "libglib-2.0.so.0", "libdrm.so.2", "libX11.so.6", "libatomic.so.1",
    ];

    static readonly Lazy<bool> s_available = new(Load);

    /// <summary>Whether OpenCV can be used in this process. Never throws.</summary>
    public static bool IsAvailable => s_available.Value;

    static bool Load()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64) return false;
        try
        {
            if (!NativeLibrary.TryLoad(Library, typeof(Cv2).Assembly, null, out var handle) && !LoadWithStandIns(out handle)) return false;
            NativeLibrary.SetDllImportResolver(typeof(Cv2).Assembly, (name, _, _) => name == Library ? handle : 0);
            Cv2.SetLogLevel(LogLevel.SILENT);
            Cv2.SetNumThreads(1);
            return true;
        }
        catch (Exception e) when (e is TypeInitializationException or DllNotFoundException or EntryPointNotFoundException or BadImageFormatException
            or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    static bool LoadWithStandIns(out nint handle)
    {
        // A user's own folder, readable by nobody else: what lies in it gets loaded as code.
        var folder = Directory.CreateTempSubdirectory("behavior-opencv-").FullName;
        try
        {
            foreach (var name in s_desktop)
            {
                if (NativeLibrary.TryLoad(name, out _)) continue;
                var path = Path.Combine(folder, name);
                File.WriteAllBytes(path, ElfStub.Create(name));
                NativeLibrary.Load(path);
            }
            return NativeLibrary.TryLoad(Library, typeof(Cv2).Assembly, null, out handle);
        }
        finally { Directory.Delete(folder, recursive: true); }
    }
}
