namespace Behavior.Gpu.Native;

/// <summary>Where the loader looks for the libraries that libtorch itself needs.</summary>
static class LoaderPath
{
    /// <summary>The folders that it has to know: libtorch's and, beside PyTorch's package, NVIDIA's.</summary>
    public static string Of(string libtorch)
    {
        var nvidia = Path.GetFullPath(Path.Combine(libtorch, "..", "..", "nvidia"));
        IEnumerable<string> packages = Directory.Exists(nvidia) ? Directory.EnumerateDirectories(nvidia).Order(StringComparer.Ordinal) : [];
        var folders = packages.Select(p => Path.Combine(p, "lib")).Where(Directory.Exists).Prepend(libtorch);
        return string.Join(':', folders.Concat([Environment.GetEnvironmentVariable("LD_LIBRARY_PATH") ?? ""]).Where(f => f.Length > 0));
    }
}
