using System.Runtime.InteropServices;

namespace Behavior.Gpu.Native;

/// <summary>Makes TorchSharp use a libtorch that is installed elsewhere, PyTorch's for example, with CUDA where it has that.</summary>
static class InstalledLibtorch
{
    /// <summary>In the order of their needs. The loader then finds each by its name when TorchSharp's library asks for it.</summary>
    static readonly string[] s_order = ["libc10.so", "libtorch_cpu.so", "libc10_cuda.so", "libtorch_cuda.so", "libtorch.so"];

    /// <summary>TorchSharp's own library, beside the program.</summary>
    public static string TorchSharpLibrary => Path.Combine(AppContext.BaseDirectory, "libLibTorchSharp.so");

    /// <summary>Those of its libraries that the folder has.</summary>
    public static IEnumerable<string> Libraries(string folder) => s_order.Select(name => Path.Combine(folder, name)).Where(File.Exists);

    /// <summary>The folders that the loader has to know: libtorch's and, beside PyTorch's package, NVIDIA's.</summary>
    public static string SearchPath(string folder)
    {
        var nvidia = Path.GetFullPath(Path.Combine(folder, "..", "..", "nvidia"));
        IEnumerable<string> packages = Directory.Exists(nvidia) ? Directory.EnumerateDirectories(nvidia).Order(StringComparer.Ordinal) : [];
        var folders = packages.Select(p => Path.Combine(p, "lib")).Where(Directory.Exists).Prepend(folder);
        return string.Join(':', folders.Concat([Environment.GetEnvironmentVariable("LD_LIBRARY_PATH") ?? ""]).Where(f => f.Length > 0));
    }

    /// <summary>Loads everything in order.</summary>
    /// <exception cref="DllNotFoundException">One does not load; the message is the loader's.</exception>
    public static void Load(string folder)
    {
        foreach (var library in Libraries(folder).Append(TorchSharpLibrary)) NativeLibrary.Load(library);
    }
}
