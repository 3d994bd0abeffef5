using System.Globalization;
using Behavior.Datasets.Labels;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics;
using Behavior.Imaging.Corruptions;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>Finds ImageNet-C's folders of corruption, severity and class, wherever they begin, and checks that nothing in them is missing.</summary>
sealed class CorruptionFolders(Layout layout)
{
    const int Severities = 5, MostProblems = 20;

    static readonly string[] s_names = [.. CorruptionCatalog.All.Select(c => c.Name)];

    /// <summary>The sound pictures, by path.</summary>
    public IReadOnlyList<CorruptedFile> Read()
    {
        var (found, strays) = (new List<CorruptedFile>(), new List<string>());
        foreach (var file in layout.PicturesIn(""))
        {
            if (Of(file) is { } corrupted) found.Add(corrupted);
            else strays.Add(file.Path);
        }
        if (found.Count == 0) throw layout.Missing(["fog/1/n01440764/ILSVRC2012_val_00000293.JPEG"], "Expected are folders of a corruption, a severity 1 to 5, and a class's WordNet id.");
        if (strays.Count > 0)
            layout.Problem("BHV0303", $"{strays.Count:N0} pictures in {layout.Tree.Root} lie in no folders of corruption, severity and class: {Layout.Listed(strays)}. "
                + "Expected fog/1/n01440764/ILSVRC2012_val_00000293.JPEG. Move or remove them.");
        CheckNames(found);
        var sound = found.Where(f => s_names.Contains(f.Corruption) && Severity(f.Severity) > 0 && ImageNetIds.IndexOf(f.Class) >= 0).ToList();
        CheckEmpty();
        foreach (var corruption in sound.GroupBy(f => f.Corruption)) CheckComplete(corruption.Key, [.. corruption]);
        CheckClasses(sound);
        return sound;
    }

    static CorruptedFile? Of(TreeFile file)
    {
        var parts = file.Path.Split('/');
        var at = Array.FindIndex(parts, LabelSpace.IsWordNet);
        return at >= 2 && at < parts.Length - 1 ? new(file, string.Intern(parts[at - 2]), string.Intern(parts[at - 1]), string.Intern(parts[at])) : null;
    }

    void CheckNames(List<CorruptedFile> found)
    {
        foreach (var name in found.Select(f => f.Corruption).Distinct().Where(n => !s_names.Contains(n)).Take(MostProblems))
            layout.Problem("BHV0303", $"The folder '{name}' in {layout.Tree.Root} is none of the {s_names.Length} corruptions. {Suggest.Unknown("corruption", name, s_names)} Rename or remove it.");
        foreach (var (corruption, severity) in found.Select(f => (f.Corruption, f.Severity)).Distinct().Where(f => Severity(f.Severity) == 0).Take(MostProblems))
            layout.Problem("BHV0303", $"The folder '{corruption}/{severity}' in {layout.Tree.Root} is no severity. Expected 1 to {Severities}. Rename or remove it.");
        foreach (var name in found.Select(f => f.Class).Distinct().Where(n => ImageNetIds.IndexOf(n) < 0).Take(MostProblems))
            layout.Problem("BHV0303", $"The folder '{name}' in {layout.Tree.Root} is no class: it is none of the 1,000 WordNet ids of imagenet-1k. Usual cause: pictures of another set. Remove it.");
    }

    void CheckEmpty()
    {
        foreach (var empty in layout.Tree.EmptyFolders.Where(f => f.Split('/').Any(s_names.Contains)).Take(MostProblems))
            layout.Problem("BHV0303", $"The folder '{empty}' in {layout.Tree.Root} holds no pictures. "
                + "Usual cause: a copy or download that was interrupted. Fetch it again, or remove the whole corruption.");
    }

    /// <summary>Every severity must have the same pictures: a mean over fewer would pass for the published one.</summary>
    void CheckComplete(string corruption, List<CorruptedFile> files)
    {
        var stems = Enumerable.Range(1, Severities).Select(s => files.Where(f => Severity(f.Severity) == s).Select(f => f.File.Stem).ToHashSet(StringComparer.Ordinal)).ToList();
        var absent = Enumerable.Range(1, Severities).Where(s => stems[s - 1].Count == 0).ToList();
        if (absent.Count > 0)
            layout.Problem("BHV0303", $"'{corruption}' in {layout.Tree.Root} lacks the severities {string.Join(", ", absent)}. "
                + $"Expected pictures in each of {corruption}/1 to {corruption}/{Severities}: "
                + "a mean over fewer would pass for the published one. Usual cause: an archive that was unpacked in part. Fetch it again.");
        var all = stems.SelectMany(s => s).ToHashSet(StringComparer.Ordinal);
        foreach (var severity in Enumerable.Range(1, Severities).Where(s => stems[s - 1].Count > 0 && stems[s - 1].Count < all.Count))
            layout.Problem("BHV0303", $"'{corruption}/{severity}' in {layout.Tree.Root} has {stems[severity - 1].Count:N0} of the {all.Count:N0} pictures that '{corruption}' has at other severities; "
                + $"it lacks {Layout.Listed(all.Except(stems[severity - 1]).Order(StringComparer.Ordinal))}. Usual cause: an archive that was unpacked in part. Fetch it again.");
    }

    void CheckClasses(List<CorruptedFile> files)
    {
        var first = new Dictionary<string, CorruptedFile>(StringComparer.Ordinal);
        foreach (var differs in files.Where(f => !first.TryAdd(f.File.Stem, f) && first[f.File.Stem].Class != f.Class).Take(MostProblems))
            layout.Problem("BHV0303", $"{layout.PathOf(differs.File)} shows the same picture as '{first[differs.File.Stem].File.Path}' in another class's folder. Fetch both again.");
        var counts = files.GroupBy(f => f.Corruption).Select(g => (g.Key, Count: g.Select(f => f.File.Stem).Distinct().Count())).ToList();
        foreach (var fewer in counts.Where(c => c.Count < first.Count).Take(MostProblems))
            layout.Notes.Add($"'{fewer.Key}' in {layout.Tree.Root} has {fewer.Count:N0} of the {first.Count:N0} pictures that the corruptions have together: "
                + "a mean over corruptions compares different pictures.");
    }

    /// <summary>The severity that a folder's name says; 0 for none.</summary>
    public static int Severity(string folder) => folder is [>= '1' and <= '5'] ? int.Parse(folder, CultureInfo.InvariantCulture) : 0;
}
