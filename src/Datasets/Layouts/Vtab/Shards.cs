using System.Globalization;
using System.Text.RegularExpressions;
using Behavior.Datasets.Trees;

namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>Files that a part is spread over: <c>NAME-00000-of-00002</c>.</summary>
static partial class Shards
{
    /// <summary>A part's files in order. One that is missing, or two sets side by side, is a problem.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="name">What their names begin with; a file of exactly this name stands alone.</param>
    public static IReadOnlyList<TreeFile> Find(Layout layout, string name)
    {
        var found = layout.Tree.Files.Where(f => f.Name == name || (f.Name.StartsWith(name + "-", StringComparison.Ordinal) && Number().IsMatch(f.Name))).ToList();
        if (found.Count == 0) throw layout.Missing([name + "*"]);
        var sets = found.GroupBy(f => f.Folder + "/" + Number().Match(f.Name).Groups[2].Value).ToList();
        if (sets.Count > 1) layout.Problem("BHV0303", $"{layout.Tree.Root} holds '{name}' more than once: {Layout.Listed(sets.Select(s => s.First().Path))}. Every picture would count twice. "
            + $"Leave one set.");
        else if (int.TryParse(Number().Match(found[0].Name).Groups[2].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            foreach (var shard in Enumerable.Range(0, count).Except(found.Select(f => int.Parse(Number().Match(f.Name).Groups[1].Value, CultureInfo.InvariantCulture))))
                layout.Problem("BHV0303", string.Create(CultureInfo.InvariantCulture, $"{layout.Tree.Root} lacks shard {shard} of {count}: '{name}-{shard:D5}-of-{count:D5}'. Usual cause: "
                    + $"an interrupted download. Fetch it."));
        return found;
    }

    [GeneratedRegex(@"-(\d{5})-of-(\d{5})$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
