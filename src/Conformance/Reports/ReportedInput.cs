using Behavior.Conformance.Cases;
using Behavior.Conformance.Metrics;

namespace Behavior.Conformance.Reports;

/// <summary>One input of the kit, with what is right for it.</summary>
/// <param name="Folder">The kit's folder.</param>
/// <param name="Golden">What the manifest says of it.</param>
/// <param name="Context">Where data of others lies.</param>
sealed record ReportedInput(string Folder, GoldenValue Golden, ConformanceContext Context)
{
    /// <summary>The input's full path.</summary>
    public string File => PathOf(Golden.Word("file"));

    /// <summary>The full path of another file of the kit.</summary>
    public string PathOf(string name) => Path.Combine(Folder, name.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>The texts of a list; empty where the manifest has none of this name.</summary>
    public IReadOnlyList<string> Words(string name) => Golden.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(v => v.GetString())] : [];

    /// <summary>Says what is not as it should be; nothing where it is.</summary>
    public static IEnumerable<string> Unlike<T>(string what, T expected, T found) where T : notnull =>
        expected.Equals(found) ? [] : [$"{what}: expected {expected}, found {found}"];
}
