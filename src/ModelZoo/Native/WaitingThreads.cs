using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Behavior.ModelZoo.Native;

/// <summary>
/// How libtorch's threads (OpenMP's, of GCC's libgomp) wait for work: they spin for some thirty microseconds, about what lies between two layers, and then sleep. Unless told so they
/// spin for milliseconds, on the very processors on which pictures are decoded and other tests run: beside other work a pass then takes several times as long. If they sleep at once, the
/// large networks are slower on an idle machine (docs/models.md has both). libgomp reads the variables once, when it is loaded with libtorch; those that a user has set count.
/// </summary>
static partial class WaitingThreads
{
    const string Policy = "OMP_WAIT_POLICY", Spins = "GOMP_SPINCOUNT", SomeMicroseconds = "3000";

#pragma warning disable CA2255 // before anything of this library can touch libtorch
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Begin()
    {
        if (OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable(Policy) is null) _ = SetVariable(Spins, SomeMicroseconds, overwrite: 0);
    }

    /// <summary>The C library's: what .NET sets is not seen by native code.</summary>
    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetVariable(string name, string value, int overwrite);
}
