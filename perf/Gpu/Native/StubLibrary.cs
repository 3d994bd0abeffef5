using System.Diagnostics;

namespace Behavior.Gpu.Native;

/// <summary>
/// A library that has missing data symbols, filled with zeros, so that the loader is content: they belong to classes (optimisers, recurrent layers)
/// that no measurement here touches. Needs a C compiler.
/// </summary>
static class StubLibrary
{
    /// <summary>Compiles it; null where there is no compiler or it fails.</summary>
    public static string? Create(IEnumerable<string> symbols, string folder)
    {
        var (source, library) = (Path.Combine(folder, "missing.c"), Path.Combine(folder, "libmissing.so"));
        File.WriteAllLines(source, symbols.Select(s => $"char {s}[4096] __attribute__((aligned(16)));"));
        try
        {
            using var compiler = Process.Start(new ProcessStartInfo("cc", ["-shared", "-fPIC", "-o", library, source]))!;
            compiler.WaitForExit();
            return compiler.ExitCode == 0 ? library : null;
        }
        catch (System.ComponentModel.Win32Exception) { return null; }
    }
}
