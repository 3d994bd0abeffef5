using System.Globalization;
using System.Text.RegularExpressions;
using Behavior.Datasets.Trees;

namespace Behavior.Datasets.Layouts.Shards;

/// <summary>One of the files that a part of a set is spread over, called <c>PART-00000-of-00002</c> and what follows.</summary>
/// <param name="File">The file.</param>
/// <param name="Part">What its name begins with.</param>
/// <param name="Number">Its number, from 0.</param>
/// <param name="Of">How many there are to be.</param>
sealed partial record Shard(TreeFile File, string Part, int Number, int Of)
{
    /// <summary>The shard that a file's name makes it; null where it is none.</summary>
    public static Shard? From(TreeFile file) => Name().Match(file.Name) is { Success: true } name ? new(file, name.Groups[1].Value, Parsed(name.Groups[2]), Parsed(name.Groups[3])) : null;

    /// <summary>Notes what is missing from a part, and what is there twice: a second upload beside the first would count every picture twice.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="shards">The part's files, at least one.</param>
    public static void Check(Layout layout, IReadOnlyList<Shard> shards)
    {
        var (count, there) = (shards[0].Of, shards.Select(s => s.Number).ToHashSet());
        foreach (var twice in shards.GroupBy(s => s.Number).Where(g => g.Count() > 1))
            layout.Problem("BHV0303", $"{layout.Tree.Root} holds shard {twice.Key} of '{shards[0].Part}' more than once: {Layout.Listed(twice.Select(s => s.File.Path))}. "
                + "Every picture would count twice. Usual cause: an upload of a newer revision beside the older one. Keep the files of one.");
        if (shards.Any(s => s.Of != count || s.Number >= count))
        {
            layout.Problem("BHV0303", $"{layout.Tree.Root} holds shards of '{shards[0].Part}' of different sets: "
                + $"{Layout.Listed(shards.DistinctBy(s => s.Of).Select(s => s.File.Path))}. Keep those of one set.");
            return;
        }
        var missing = Enumerable.Range(0, count).Where(n => !there.Contains(n)).ToList();
        if (missing.Count > 0)
            layout.Problem("BHV0303", $"{layout.Tree.Root} holds {there.Count} of {count} shards of '{shards[0].Part}' ({Layout.Listed(shards.Select(s => s.File.Path), 2)}); it lacks "
                + $"{Layout.Listed(missing.Select(n => string.Create(CultureInfo.InvariantCulture, $"{shards[0].Part}-{n:D5}-of-{count:D5}")))}. "
                + "Usual cause: a download that was interrupted. Fetch them again.");
    }

    static int Parsed(Group digits) => int.Parse(digits.Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(.+)-([0-9]{5})-of-([0-9]{5})(?:-[0-9a-zA-Z]+)?(?:\.parquet)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
