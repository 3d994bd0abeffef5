using Behavior.Datasets.Folders;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Layouts;

/// <summary>
/// Pictures that lists name by their paths. A path that leaves the set, a picture that is not there and one that is named twice, in one list or in two, are problems; a picture that no list names is
/// no part of the set, which is said.
/// </summary>
/// <param name="layout">The layout.</param>
/// <param name="folder">The folder that the paths start from, with a slash at the end; empty for the root.</param>
sealed class PictureList(Layout layout, string folder)
{
    readonly Dictionary<string, string> _named = new(StringComparer.Ordinal);
    readonly HashSet<TreeFile> _windows = [];

    /// <summary>A list's lines that are not blank. One that cannot be read or holds no line is a problem.</summary>
    public IReadOnlyList<TextLine> Lines(TreeFile list, bool comments = false)
    {
        IReadOnlyList<TextLine> lines = [];
        layout.Catch(() =>
        {
            lines = [.. layout.Lines(list).Where(l => !comments || l.Text[0] != '#')];
            if (lines.Count == 0) layout.Problem("BHV0313", NamesNone(list));
        });
        return lines;
    }

    /// <summary>A list that is a table of CSV. One that cannot be read or holds no row is a problem.</summary>
    public NamedColumns? Table(TreeFile list, params string[] needed)
    {
        NamedColumns? table = null;
        layout.Catch(() =>
        {
            table = NamedColumns.Read(layout, list, ',', needed);
            if (table is { Rows.Count: 0 } || (table is null && !layout.HasProblems)) layout.Problem("BHV0313", NamesNone(list));
        });
        return table;
    }

    string NamesNone(TreeFile list) => $"{layout.PathOf(list)} names no pictures. Usual cause: an interrupted download. Fetch it again.";

    /// <summary>The picture that a line names; null after noting why there is none.</summary>
    /// <param name="list">The list.</param>
    /// <param name="line">The line's number, from 1.</param>
    /// <param name="path">The path as the line has it.</param>
    public TreeFile? Picture(TreeFile list, int line, string path) => Picture($"{layout.PathOf(list)}, line {line}", list, path);

    /// <summary>The picture that an entry names; null after noting why there is none.</summary>
    /// <param name="at">The list and the place in it, for messages.</param>
    /// <param name="list">The list.</param>
    /// <param name="path">The path.</param>
    public TreeFile? Picture(string at, TreeFile list, string path)
    {
        if (Safe(at, list, path) is not { } safe) return null;
        if (layout.Find(folder + safe) is not { } file)
        {
            layout.Problem("BHV0303", $"{at}: '{Excerpt.Of(path)}' is named, and {layout.Tree.Root} has no file '{Excerpt.Of(folder + safe)}'. Usual cause: "
                + "a copy or download that was interrupted. Fetch it again.");
            return null;
        }
        if (_named.TryAdd(file.Path, at)) return file;
        layout.Problem("BHV0313", $"{at}: '{Excerpt.Of(path)}' is named again, after {_named[file.Path]}: a picture stands once. Usual cause: lists that were joined or edited. "
            + "Fetch the list again, or remove one of the two.");
        return null;
    }

    /// <summary>Says which pictures of a folder no list named.</summary>
    /// <param name="below">The folder, without a slash at the end.</param>
    public void NoteOthers(string below)
    {
        var others = layout.PicturesIn(below).Where(f => !_named.ContainsKey(f.Path)).Select(f => f.Path).ToList();
        if (others.Count > 0) layout.Notes.Add($"{others.Count:N0} pictures in {layout.Tree.Root} are named by no list and are no part of the set: {Layout.Listed(others)}.");
    }

    /// <summary>A path with forward slashes that stays below the folder; null after noting that it does not.</summary>
    string? Safe(string at, TreeFile list, string path)
    {
        if (path.Contains('\\', StringComparison.Ordinal) && _windows.Add(list))
            layout.Notes.Add($"{at}: '{Excerpt.Of(path)}' is written with backslashes, as Windows has them. They are read as slashes, here and in the rest of the list.");
        var inside = PictureNames.Clean(path.Replace('\\', '/'));
        if (inside.Length > 0 && inside[0] != '/' && !(inside.Length > 1 && inside[1] == ':') && !inside.Split('/').Contains("..")) return inside;
        layout.Problem("BHV0303", $"{at}: the path '{Excerpt.Of(path)}' leads out of the set; expected is one below {layout.Tree.Root.TrimEnd('/')}/{folder}. "
            + "Usual cause: a list made on another machine. Write paths that start from there.");
        return null;
    }
}
