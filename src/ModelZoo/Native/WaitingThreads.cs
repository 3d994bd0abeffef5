using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Behavior.ModelZoo.Native;

/// <summary>
/// How libtorch's threads (OpenMP's, of GCC's libgomp) wait for work: asleep. Unless told so they spin for milliseconds, on the very processors on which pictures are decoded and other tests
/// run: beside other work a pass then takes ten times as long (docs/models.md). libgomp reads the variable once, when it is loaded with libtorch; one that a user has set counts.
/// </summary>
static partial class WaitingThreads
{
    const string Variable = "OMP_WAIT_POLICY", Asleep = "passive";

#pragma warning disable CA2255 // before anything of this library can touch libtorch
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Begin()
    {
        if (OperatingSystem.IsLinux()) _ = SetVariable(Variable, Asleep, overwrite: 0);
    }

    /// <summary>The C library's: what .NET sets is not seen by native code.</summary>
    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetVariable(string name, string value, int overwrite);
}
