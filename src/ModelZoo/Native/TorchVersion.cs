using System.Text.RegularExpressions;

namespace Behavior.ModelZoo.Native;

/// <summary>The version of a libtorch in a folder, beside the one that TorchSharp's native library was built for.</summary>
static partial class TorchVersion
{
    /// <summary>What TorchSharp 0.107 was built for: major and minor.</summary>
    public static readonly Version BuiltFor = new(2, 10);

    /// <summary>
    /// Finds it without reading a library: in the <c>version.py</c> of PyTorch's package, in the <c>build-version</c> of PyTorch's archive for C++, or in the path of a
    /// NuGet package. Empty where none of them says it.
    /// </summary>
    /// <param name="folder">The folder of <c>libtorch_cpu.so</c>.</param>
    public static string Of(string folder) =>
        FirstLine(Path.Combine(folder, "..", "version.py"), Python()) ?? FirstLine(Path.Combine(folder, "..", "build-version"), Plain()) ?? Match(folder, Package()) ?? "";

    /// <summary>Whether it is another major version, which cannot fit.</summary>
    public static bool IsForeign(string version) => Parse(version) is { } found && found.Major != BuiltFor.Major;

    /// <summary>Whether it is known and not the one that TorchSharp was built for: it may load, and a function that it lacks ends the process when it is called.</summary>
    public static bool Differs(string version) => Parse(version) is { } found && found != BuiltFor;

    static Version? Parse(string version) => Numbers().Match(version) is { Success: true } match ? new(int.Parse(match.Groups[1].Value), int.Parse(match.Groups[2].Value)) : null;

    static string? FirstLine(string file, Regex pattern)
    {
        try { return File.Exists(file) ? File.ReadLines(file).Select(l => Match(l, pattern)).FirstOrDefault(v => v is not null) : null; }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException) { return null; }
    }

    static string? Match(string text, Regex pattern) => pattern.Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"^__version__(?:\s*:\s*\w+)?\s*=\s*['""]([^'""]{1,64})['""]")]
    private static partial Regex Python();

    [GeneratedRegex(@"^\s*(\d+\.\d+\S{0,60})\s*$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"[\\/]libtorch-[^\\/]+[\\/](\d+\.\d+[^\\/]*)[\\/]runtimes[\\/]", RegexOptions.IgnoreCase)]
    private static partial Regex Package();

    [GeneratedRegex(@"^(\d{1,6})\.(\d{1,6})")]
    private static partial Regex Numbers();
}
