using Behavior.Diagnostics.Machine;
using System.Text;

namespace Behavior.Evaluation.Sources.Torch;

/// <summary>
/// TorchSharp's native library asks for GLIBCXX_3.4.32 (libstdc++ of GCC 13). Older systems lack it; there the build rewrites the copy
/// in the output folder (build/TorchSharpLibstdcxx.cs).
/// </summary>
static class StandardLibrary
{
    const string Needed = "GLIBCXX_3.4.32";
    static readonly string[] s_folders = ["/usr/lib/x86_64-linux-gnu", "/lib/x86_64-linux-gnu", "/usr/lib64", "/lib64", "/usr/lib", "/usr/local/lib64"];

    public static MachineCheck Check(string programFolder)
    {
        if (!OperatingSystem.IsLinux()) return new("libstdc++", CheckState.Ok, "not used by TorchSharp on this system");
        var system = s_folders.Select(f => Path.Combine(f, "libstdc++.so.6")).FirstOrDefault(File.Exists);
        if (system is null) return new("libstdc++", CheckState.Problem, "libstdc++.so.6 is not in the usual folders", "Install it: apt-get install libstdc++6");
        if (Holds(system, Needed)) return new("libstdc++", CheckState.Ok, $"{system} has {Needed}");

        var library = Path.Combine(programFolder, "libLibTorchSharp.so");
        return File.Exists(library)
            && !Holds(library, "_ZSt21ios_base_library_initv\0")
            ? new("libstdc++", CheckState.Ok, $"{system} is older than GCC 13; this build's TorchSharp was made to do without {Needed}")
            : new("libstdc++", CheckState.Problem, $"{system} lacks {Needed} and {library} needs it", "Build again (dotnet build --no-incremental), or install libstdc++ of GCC 13 or newer.");
    }

    static bool Holds(string file, string text) => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.ASCII.GetBytes(text)) >= 0;
}
