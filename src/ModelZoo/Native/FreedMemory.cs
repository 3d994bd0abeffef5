using System.Runtime.InteropServices;

namespace Behavior.ModelZoo.Native;

/// <summary>
/// Gives memory that tensors have freed back to the system. The GNU C library keeps an arena for every few threads and gives back only what lies at its end: in a run of many small networks a
/// hundred megabytes stayed. Does nothing where the C library is another.
/// </summary>
public static partial class FreedMemory
{
    static bool s_has = OperatingSystem.IsLinux();

    /// <summary>Gives it back, in some milliseconds at most. Safe for concurrent use.</summary>
    public static void GiveBack()
    {
        if (!s_has) return;
        try { _ = Trim(0); }
        catch (EntryPointNotFoundException) { s_has = false; }
    }

    [LibraryImport("libc", EntryPoint = "malloc_trim")]
    private static partial int Trim(nuint kept);
}
