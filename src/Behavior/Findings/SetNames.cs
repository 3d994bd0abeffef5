using Behavior.Manifests;

namespace Behavior.Findings;

/// <summary>Sets by what the paper calls them: the benchmark's name after its first dash, <c>r</c> of <c>imagenet-r</c> and of <c>toy-r</c>.</summary>
public static class SetNames
{
    /// <summary>The name without its zoo: <c>sketch</c> of <c>toy-sketch</c>.</summary>
    public static string Short(this BenchmarkItem set) => set.Name[(set.Name.IndexOf('-') + 1)..];

    /// <summary>Whether it is one of these.</summary>
    public static bool Is(this BenchmarkItem set, params string[] names) => names.Contains(set.Short());
}
