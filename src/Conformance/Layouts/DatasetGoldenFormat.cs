using Behavior.Conformance.Cases;
using Behavior.Conformance.Metrics;

namespace Behavior.Conformance.Layouts;

/// <summary>
/// Layouts of published datasets in miniature, and broken copies of them (<c>dataset-golden/1</c>): each is read to the ids, labels, annotations and pixels that are right, or refused in words that
/// name what is wrong. The figure counts differences.
/// </summary>
public sealed class DatasetGoldenFormat : IConformanceFormat
{
    /// <inheritdoc/>
    public bool Understands(string file, GoldenValue root) => Models.GoldenFile.FormatOf(root) == "dataset-golden/1";

    /// <inheritdoc/>
    public IEnumerable<ConformanceCase> Run(string file, GoldenValue root, ConformanceContext context)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        if (root.TryGetProperty("layouts", out var layouts))
            foreach (var layout in layouts.EnumerateCases())
                foreach (var result in Run($"datasets/{layout.Word("name")}", context, () => LayoutComparison.Of(folder, layout))) yield return result;
        if (!root.TryGetProperty("cases", out var cases)) yield break;
        foreach (var broken in cases.EnumerateCases())
            foreach (var result in Run($"datasets/broken/{broken.Word("name")}", context, () => [("", BrokenLayout.Problems(folder, broken))])) yield return result;
    }

    static List<ConformanceCase> Run(string name, ConformanceContext context, Func<IReadOnlyList<(string Part, IReadOnlyList<string> Problems)>> compare)
    {
        if (!context.Wants(name)) return [];
        try { return [.. compare().Select(p => new ConformanceCase(p.Part.Length > 0 ? $"{name}/{p.Part}" : name, p.Problems.Count, 0, string.Join("; ", p.Problems.Take(3))))]; }
        catch (Exception failure) { return [Models.GoldenFile.Failed(name, failure)]; }
    }
}
