using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Behavior.Diagnostics;

namespace Behavior.ModelZoo.Native;

/// <summary>
/// Makes TorchSharp use a libtorch that is installed on the machine (<c>-p:TorchRuntime=installed -p:LibTorch=DIR</c>): its libraries are loaded by full path before
/// TorchSharp asks for them by name, and the loader then gives what it has. Nothing is copied. What makes the first tensors calls <see cref="Use"/>, so that a failure
/// has words; code that does not is caught when TorchSharp asks. A program that touches TorchSharp before anything of this library calls it at its start. Safe for
/// concurrent use.
/// </summary>
public static class InstalledTorch
{
    /// <summary>The entry of the program's <c>runtimeconfig.json</c> that names the folder; the build writes it.</summary>
    public const string Setting = "Behavior.LibTorch";

    const string Mend = "Name the folder of libtorch_cpu.so, of PyTorch the one that this prints: python3 -c \"import torch; print(torch.__path__[0] + '/lib')\"."
        + " Then build again with -p:TorchRuntime=installed -p:LibTorch=DIR, or without both for the libtorch of the packages.";

    static readonly Lazy<TorchFolder?> s_used = new(() =>
    {
        if (Folder is { } folder) Load(folder);
        return Folder;
    });

    /// <summary>The folder that this program was built to use; null where it has a libtorch of its own.</summary>
    public static TorchFolder? Folder => AppContext.GetData(Setting) is string { Length: > 0 } path ? new(path) : null;

    /// <summary>TorchSharp's own library, beside the program.</summary>
    public static string TorchSharpLibrary => Path.Combine(AppContext.BaseDirectory, "libLibTorchSharp.so");

    /// <summary>Loads the libraries of <see cref="Folder"/>, once a process; does nothing where there is none.</summary>
    /// <exception cref="BehaviorException">BHV0004: they cannot be used; every call says so.</exception>
    public static void Use() => _ = s_used.Value;

    /// <summary>Whoever touches TorchSharp first: it asks for libraries that the program's folder does not have.</summary>
#pragma warning disable CA2255 // a library's users need not know of it
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Begin()
    {
        if (Folder is null) return;
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += (asking, _) =>
        {
            if (asking.GetName().Name == "TorchSharp") Use();
            return 0;
        };
    }

    /// <summary>Loads the libraries of a folder and TorchSharp's, each after those that it needs.</summary>
    /// <exception cref="BehaviorException">BHV0004: the folder lacks something or has another processor's, or one of the libraries does not load.</exception>
    public static void Load(TorchFolder folder)
    {
        var problems = folder.Problems(RuntimeInformation.ProcessArchitecture);
        if (problems.Count > 0) throw new BehaviorException("BHV0004", $"The libtorch in '{folder.Path}' cannot be used: {string.Join("; ", problems)}. {Mend}");
        foreach (var library in folder.Libraries.Append(TorchSharpLibrary)) Load(library, folder);
    }

    static void Load(string library, TorchFolder folder)
    {
        // Not into the global scope, as PyTorch itself does not: other libraries here bring copies of what libtorch has inside.
        try { NativeLibrary.Load(library); }
        catch (Exception failure) when (failure is DllNotFoundException or BadImageFormatException)
        {
            var reason = failure.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^1];
            var version = folder.Version is { Length: > 0 } known ? known + " " : "";
            throw new BehaviorException("BHV0004", $"'{library}' does not load with the libtorch {version}in '{folder.Path}': {reason}. {Cause(reason)}", failure);
        }
    }

    /// <summary>The usual cause of what the loader says, and the mend.</summary>
    static string Cause(string reason) =>
        reason.Contains("undefined symbol", StringComparison.Ordinal) ? "Usual cause: another version than TorchSharp was built for."
            + $" Mend: pip install \"torch=={TorchVersion.BuiltFor}.*\", and build with -p:LibTorch=DIR of that."
        : reason.Contains("' not found", StringComparison.Ordinal) ? "Usual cause: the libtorch was built on a newer system than this. Mend: install a build for this system, or use a newer one."
        : reason.Contains("cannot open shared object file", StringComparison.Ordinal) ? "Usual cause: a library that it needs is neither beside it nor on the system:"
            + " NVIDIA's packages, or libgomp. Mend: install PyTorch anew with everything that it needs, or start with LD_LIBRARY_PATH naming the folder that has it."
        : "Usual cause: a damaged file. Mend: install that PyTorch anew.";
}
