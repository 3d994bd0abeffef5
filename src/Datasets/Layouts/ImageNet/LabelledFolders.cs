using Behavior.Datasets.Trees;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>Pictures in folders that each name a class of a set's own list. A folder that is none of them would be scored wrongly, an empty one left out unsaid: both are problems.</summary>
/// <param name="layout">The files.</param>
/// <param name="top">The folder that holds the class folders, with a slash at the end; empty for the root.</param>
/// <param name="label">The label of a folder's name; negative for one that is no class.</param>
/// <param name="expected">What the folders' names must be, for messages.</param>
/// <param name="names">Names of which the nearest is offered; null where they say nothing to people.</param>
sealed class LabelledFolders(Layout layout, string top, Func<string, int> label, string expected, IEnumerable<string>? names = null)
{
    const int MostProblems = 20;

    readonly List<LabelledFile> _found = [];
    readonly List<string> _strays = [];
    readonly Dictionary<string, int> _filled = new(StringComparer.Ordinal);
    readonly HashSet<string> _without = new(StringComparer.Ordinal);

    /// <summary>The pictures, by path.</summary>
    public IReadOnlyList<LabelledFile> Read()
    {
        foreach (var file in layout.In(top.TrimEnd('/'))) Add(file);
        foreach (var folder in layout.Tree.EmptyFolders.Where(f => f.StartsWith(top, StringComparison.Ordinal) && f.Length > top.Length)) _without.Add(First(folder[top.Length..] + "/")!);
        Check();
        return _found;
    }

    void Add(TreeFile file)
    {
        var below = file.Path[top.Length..];
        if (First(below) is not { } folder)
        {
            if (layout.IsPicture(file)) _strays.Add(file.Path);
        }
        else if (!layout.IsPicture(file)) _without.Add(folder);
        else
        {
            _filled[folder] = _filled.GetValueOrDefault(folder) + 1;
            if (label(folder) is >= 0 and var of) _found.Add(new(file, of, below));
        }
    }

    void Check()
    {
        foreach (var (folder, count) in _filled.Where(f => label(f.Key) < 0).Take(MostProblems))
            layout.Problem("BHV0303", $"The folder '{folder}' in {Where} is no class of this set, and holds {count:N0} pictures. "
                + $"Expected: {expected}. {(names is null ? "" : Suggest.DidYouMean(folder, names) + " ")}"
                + "Usual cause: pictures of another set, or another kind of it. Remove it; scored, none of its pictures could be right.");
        foreach (var folder in _without.Where(f => !_filled.ContainsKey(f) && label(f) >= 0).Order(CodePoints.Order).Take(MostProblems))
            layout.Problem("BHV0303", $"The class folder '{folder}' in {Where} holds no pictures. Usual cause: a copy or download that was interrupted. Fetch it again, or remove the folder.");
        if (_strays.Count > 0)
            layout.Problem("BHV0303", $"{_strays.Count:N0} pictures in {Where} lie in no class folder: {Layout.Listed(_strays)}. "
                + $"Expected: {expected}. Move each to the folder of its class, or remove them.");
    }

    string Where => layout.PathOf(new(top, 0, 0)).TrimEnd('/');

    static string? First(string path) => path.IndexOf('/') is > 0 and var at ? path[..at] : null;
}
