using Behavior.ModelZoo.Native;

namespace Behavior.Gpu.Native;

/// <summary>Which symbols that TorchSharp's native library wants from libtorch an installed libtorch lacks.</summary>
/// <param name="Needed">How many it wants.</param>
/// <param name="Functions">The missing ones that are only called: the library loads all the same (the loader binds them late), and a call ends the process.</param>
/// <param name="Data">The missing ones that must be there on loading: tables of virtual functions, type information, variables.</param>
sealed record SymbolCheck(int Needed, IReadOnlyList<string> Functions, IReadOnlyList<string> Data)
{
    /// <summary>The question in one line.</summary>
    public string Verdict => (Functions.Count, Data.Count) switch
    {
        (0, 0) => $"all {Needed} symbols are there",
        (_, 0) => $"{Functions.Count} of {Needed} symbols are missing, all of them functions: bound when called, so that the library loads and only a call of one of them fails",
        _ => $"{Functions.Count + Data.Count} of {Needed} symbols are missing, {Data.Count} of them data, without which the library does not load",
    };

    /// <summary>Compares TorchSharp's library with the libraries in a folder.</summary>
    public static SymbolCheck Run(string library, string libtorch)
    {
        // Those of the C and C++ runtime carry versions, libtorch's do not.
        var needed = ElfFile.Symbols(library).Where(s => s is { IsDefined: false, IsWeak: false, IsVersioned: false } && s.Name.Length > 0).ToList();
        var found = new TorchFolder(libtorch).Libraries.SelectMany(ElfFile.Symbols).Where(s => s.IsDefined).Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        var missing = needed.Where(s => !found.Contains(s.Name)).ToLookup(s => s.IsData, s => s.Name);
        return new(needed.Count, [.. missing[false].Order(StringComparer.Ordinal)], [.. missing[true].Order(StringComparer.Ordinal)]);
    }
}
