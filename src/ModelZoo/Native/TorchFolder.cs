using System.Runtime.InteropServices;

namespace Behavior.ModelZoo.Native;

/// <summary>The folder of a libtorch that is installed on the machine, <c>torch/lib</c> of PyTorch for example. Nothing is loaded to look at it.</summary>
/// <param name="Path">The folder.</param>
public sealed record TorchFolder(string Path)
{
    /// <summary>In the order of their needs; those of CUDA come together or not at all.</summary>
    static readonly (string Name, bool IsCuda)[] s_libraries =
        [("libc10.so", false), ("libtorch_cpu.so", false), ("libc10_cuda.so", true), ("libtorch_cuda.so", true), ("libtorch.so", false)];

    /// <summary>Those of its libraries that are there, each after those that it needs.</summary>
    public IEnumerable<string> Libraries => s_libraries.Select(l => Full(l.Name)).Where(File.Exists);

    /// <summary>Its version as it stands there, for example <c>2.10.0+cu128</c>; empty where it is not said.</summary>
    public string Version => TorchVersion.Of(Path);

    /// <summary>What differs from the version that TorchSharp was built for, and the mend; null where nothing does, or where the version is not known.</summary>
    public string? Difference => TorchVersion.Differs(Version)
        ? $"Version {Version} of libtorch is not the {TorchVersion.BuiltFor} that TorchSharp was built for: it may load, and a function that it lacks ends the process."
            + $" To be safe: pip install \"torch=={TorchVersion.BuiltFor}.*\", and name its lib with -p:LibTorch=DIR."
        : null;

    /// <summary>Everything that speaks against loading it, in words; empty where nothing does.</summary>
    public IReadOnlyList<string> Problems(Architecture processor)
    {
        if (!Directory.Exists(Path)) return ["the folder is not there"];
        var cuda = s_libraries.Any(l => l.IsCuda && File.Exists(Full(l.Name)));
        var missing = s_libraries.Where(l => (cuda || !l.IsCuda) && !File.Exists(Full(l.Name))).Select(l => $"{l.Name} is missing");
        var wrong = Libraries.Select(l => (Library: l, Problem: ElfHeader.Problem(l, processor))).Where(l => l.Problem is not null).Select(l => $"{System.IO.Path.GetFileName(l.Library)} {l.Problem}");
        var foreign = TorchVersion.IsForeign(Version) ? [$"its version is {Version}, and TorchSharp was built for {TorchVersion.BuiltFor}"] : Array.Empty<string>();
        return [.. missing, .. wrong, .. foreign];
    }

    string Full(string name) => System.IO.Path.Combine(Path, name);
}
