using Behavior.Diagnostics;

namespace Behavior.Datasets.Layouts;

/// <summary>What must hold of every layout: there are pictures, ids are distinct, and the counts are those that the item declares.</summary>
static class LayoutChecks
{
    const int MostProblems = 5;

    public static void Check(Layout layout, LayoutContent content)
    {
        if (content.Pictures.Count == 0 && !layout.HasProblems) layout.Problem("BHV0303", Nothing(layout));
        CheckIds(layout, content);
        CheckDeclared(layout, content);
    }

    static string Nothing(Layout layout) => layout.Split.Count > 0
        ? $"{layout.Tree.Root} holds no pictures of the part '{string.Join(';', layout.Split)}'. Check Split on the item of benchmark '{layout.Source.Name}'."
        : $"{layout.Tree.Root} holds no pictures as benchmark '{layout.Source.Name}' reads them. Check Root and Kind on its item.";

    static void CheckIds(Layout layout, LayoutContent content)
    {
        var twice = content.Pictures.GroupBy(p => p.Sample.Id, StringComparer.Ordinal).Where(g => g.Count() > 1).Take(MostProblems);
        foreach (var same in twice)
            layout.Problem("BHV0303", $"{layout.Tree.Root} holds '{same.Key}' {same.Count()} times, under names that mean the same ({Layout.Listed(same.Select(p => p.Place.Where))}): "
                + "which one counts is not defined. Keep one.");
    }

    static void CheckDeclared(Layout layout, LayoutContent content)
    {
        var (source, options) = (layout.Source, layout.Source.Options);
        var present = content.Pictures.Select(p => p.Sample.Label).Distinct().Count();
        if (LayoutKeys.ClassCount.Number(options) is { } classes && classes != content.Classes.Count)
            layout.Problem("BHV0303", $"{layout.Tree.Root} has {content.Classes.Count:N0} classes; ClassCount on the item of benchmark '{source.Name}' says {classes:N0}. "
                + "Usual cause: a folder that was not copied.");
        if (LayoutKeys.ImageCount.Number(options) is { } images && images != content.Pictures.Count)
            layout.Problem("BHV0303", $"{layout.Tree.Root} has {content.Pictures.Count:N0} pictures in {present:N0} classes; ImageCount on the item of benchmark '{source.Name}' says {images:N0}. "
                + "Usual cause: a copy or download that was interrupted.");
        if (LayoutKeys.ClassIds.Text(options) is { Length: > 0 } list) CheckClasses(layout, content, list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    static void CheckClasses(Layout layout, LayoutContent content, string[] declared)
    {
        var present = content.Pictures.Select(p => content.Classes.Ids[p.Sample.Label]).ToHashSet(StringComparer.Ordinal);
        var (missing, strange) = (declared.Where(c => !present.Contains(c)).ToList(), present.Except(declared).ToList());
        if (missing.Count > 0) layout.Problem("BHV0303", $"{layout.Tree.Root} has no pictures of {Layout.Listed(missing)}, "
            + $"which ClassIds on the item of benchmark '{layout.Source.Name}' lists. Fetch them, or mend the list.");
        if (strange.Count > 0) layout.Problem("BHV0303", $"{layout.Tree.Root} has pictures of {Layout.Listed(strange)}, "
            + $"which ClassIds on the item of benchmark '{layout.Source.Name}' does not list. Remove them, or mend the list.");
    }
}
