using System.Diagnostics;

namespace Behavior.ModelZoo.Native;

/// <summary>Which libtorch this process has in memory, as the system tells it.</summary>
public static class LoadedTorch
{
    /// <summary>The folder that it was loaded from; empty before it is loaded, or where the system does not tell.</summary>
    public static string Folder => Path.GetDirectoryName(File("torch_cpu")) ?? "";

    /// <summary>Whether it has a part for CUDA.</summary>
    public static bool HasCuda => File("torch_cuda") is not null;

    static string? File(string library)
    {
        using var process = Process.GetCurrentProcess();
        return process.Modules.Cast<ProcessModule>().Select(m => m.FileName).FirstOrDefault(f => Path.GetFileNameWithoutExtension(f) is var name && (name == library || name == "lib" + library));
    }
}
