using System.Text;
using System.Text.Json;
using Behavior.Datasets.Folders;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;
using Behavior.Imaging.Decoding;

namespace Behavior.Datasets.Layouts;

/// <summary>The files of a dataset while a reader looks through them, what is wrong with them, and what is worth saying.</summary>
public sealed class Layout : IDisposable
{
    const int MostProblems = 20;

    static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    readonly Problems _problems = new();
    readonly Lazy<Dictionary<string, TreeFile>> _byPath;
    readonly List<IDisposable> _owned = [];
    int _left;

    internal Layout(DatasetSource source, IFileTree tree)
    {
        (Source, Tree, Only) = (source, tree, File.Exists(source.Root) ? Path.GetFileName(source.Root) : "");
        Notes.AddRange(tree.Notes);
        _byPath = new(() => tree.Files.ToDictionary(f => f.Path, StringComparer.Ordinal));
        Split = [.. LayoutKeys.Split.Text(source.Options).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }

    /// <summary>The item.</summary>
    public DatasetSource Source { get; }

    /// <summary>The files.</summary>
    public IFileTree Tree { get; }

    /// <summary>The file of the tree that the item's root names, where it names one; empty for a folder.</summary>
    public string Only { get; }

    /// <summary>The parts that the item asks for, by the set's own names; empty for all.</summary>
    public IReadOnlyList<string> Split { get; }

    /// <summary>What is no error and worth saying.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Whether a problem was noted.</summary>
    public bool HasProblems => _problems.Found.Count > 0;

    /// <summary>Whether the item asks for a part.</summary>
    /// <param name="split">The part's name.</param>
    public bool Wants(string split) => Split.Count == 0 || Split.Contains(split, StringComparer.OrdinalIgnoreCase);

    /// <summary>Notes a problem; they are reported together, the first twenty in full.</summary>
    /// <param name="code">BHV0302: damaged bytes; BHV0303: folders and files; BHV0313: what a list or table says.</param>
    /// <param name="text">What, where, what was expected and found, and what to do.</param>
    public void Problem(string code, string text)
    {
        if (_problems.Found.Count < MostProblems) _problems.Add(code, text);
        else _left++;
    }

    /// <summary>Notes what <paramref name="check"/> throws.</summary>
    public void Catch(Action check)
    {
        try { check(); }
        catch (BehaviorException failure) { Problem(failure.Code, failure.Text); }
    }

    /// <summary>Notes a problem with a line of a list.</summary>
    /// <param name="file">The list.</param>
    /// <param name="line">The line's number, from 1.</param>
    /// <param name="what">What is wrong, and what is expected, as sentences.</param>
    public void BadLine(TreeFile file, int line, string what) => Problem("BHV0313", $"{PathOf(file)}, line {line}: {what}");

    /// <summary>Throws what was noted, all of it at once.</summary>
    /// <exception cref="BehaviorException">Something was noted.</exception>
    public void ThrowIfAny()
    {
        if (_left > 0) _problems.Add("BHV0303", $"... and {_left:N0} more like these in {Source.Root}.");
        _left = 0;
        _problems.ThrowIfAny();
    }

    /// <summary>A file's path for messages.</summary>
    public string PathOf(TreeFile file) => $"{Tree.Root.TrimEnd('/')}/{file.Path}";

    /// <summary>The file at a path below the root; null where there is none.</summary>
    public TreeFile? Find(string path) => _byPath.Value.GetValueOrDefault(path);

    /// <summary>The file at a path below the root.</summary>
    /// <exception cref="BehaviorException">BHV0303: there is none, or it is a folder.</exception>
    public TreeFile Need(string path) => Find(path) ?? throw (Holds(path)
        ? new BehaviorException("BHV0303", $"{Tree.Root.TrimEnd('/')}/{path} is a folder, and a file is expected. Usual cause: an archive of that name that was unpacked. Put the file there.")
        : Missing([path]));

    /// <summary>The files in a folder and below it, in order; all for the root.</summary>
    /// <param name="folder">The folder, without a slash at the end; empty for the root.</param>
    public IReadOnlyList<TreeFile> In(string folder)
    {
        if (folder.Length == 0) return Tree.Files;
        var (first, prefix) = (First(folder + "/"), folder + "/");
        var end = first;
        while (end < Tree.Files.Count && Tree.Files[end].Path.StartsWith(prefix, StringComparison.Ordinal)) end++;
        return [.. Enumerable.Range(first, end - first).Select(i => Tree.Files[i])];
    }

    /// <summary>The pictures in a folder and below it, in order; also those that <see cref="Place(TreeFile, int)"/> will refuse.</summary>
    public IReadOnlyList<TreeFile> PicturesIn(string folder) => [.. In(folder).Where(IsPicture)];

    /// <summary>Whether a file is a picture, by its name, or by its content where the name does not say.</summary>
    public bool IsPicture(TreeFile file) => PictureNames.IsPicture(file.Path) ?? (Tree.Problem(file) is not null || ImageDecoder.BeginsAsPicture(Tree.Read(file, FileLimits.Picture)));

    /// <summary>
    /// The folder below which the layout lies: the one nearest to the root that holds all of some files or folders. So a root may be the set's own folder or one above it.
    /// </summary>
    /// <param name="markers">Paths below that folder, of files or folders.</param>
    /// <returns>The folder with a slash at the end; empty for the root itself.</returns>
    /// <exception cref="BehaviorException">BHV0303: there is none, or there are several; what is wanted and what is there is said.</exception>
    public string Base(params string[] markers)
    {
        var all = Bases(markers);
        if (all.Count == 1 || (all.Count > 1 && Depth(all[0]) < Depth(all[1]))) return all[0];
        if (all.Count > 1) throw new BehaviorException("BHV0303", $"{Tree.Root} holds what benchmark '{Source.Name}' reads in several folders: "
            + $"{Listed(all.Select(b => b.Length > 0 ? b : "."))}. Name one of them with Root.");
        var missing = markers.Where(m => Bases([m]).Count == 0).ToList();
        throw Missing(missing.Count > 0 ? missing : markers);
    }

    /// <summary>Whether <see cref="Base"/> would find a folder.</summary>
    public bool Has(params string[] markers) => Bases(markers).Count > 0;

    /// <summary>What is said where files are missing without which nothing can be read.</summary>
    /// <param name="wanted">Their paths or names.</param>
    /// <param name="why">What they are for, as a sentence; empty for none.</param>
    public BehaviorException Missing(IEnumerable<string> wanted, string why = "")
    {
        var there = Tree.Files.Select(f => f.Path.Split('/') is [var top, _, ..] ? top + "/" : f.Path).Distinct().Take(8).ToList();
        return new("BHV0303", $"{Tree.Root} lacks {string.Join(" and ", wanted.Select(w => $"'{w}'"))}. {(why.Length > 0 ? why + " " : "")}"
            + (there.Count > 0 ? $"There are {Listed(there)}. " : "It holds no files. ")
            + "Usual cause: Root names another folder, or a part of the set was not fetched.");
    }

    /// <summary>A picture's place. One of a format that is not read, or that is too large or encrypted, is a problem.</summary>
    /// <param name="file">Its file.</param>
    /// <param name="border">Pixels to cut off on all four sides.</param>
    public PicturePlace Place(TreeFile file, int border = 0) => Place(Tree, file, border);

    /// <summary>The place of a picture in a tree of its own: a shard.</summary>
    internal PicturePlace Place(IFileTree tree, TreeFile file, int border = 0)
    {
        if ((PictureNames.Problem(file.Path, tree.Root) ?? tree.Problem(file)) is { } problem) Problem(problem.Code, problem.Text);
        return new EncodedPlace(tree.Where(file), () => tree.Read(file, FileLimits.Picture), border);
    }

    /// <summary>A text's lines that are not blank. A byte order mark and Windows line ends carry nothing.</summary>
    /// <exception cref="BehaviorException">BHV0313: it is not UTF-8; the line is named. BHV0302, BHV0303: it cannot be read.</exception>
    public IReadOnlyList<TextLine> Lines(TreeFile file)
    {
        var text = Text(file);
        var (lines, number) = (new List<TextLine>(), 0);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            number++;
            var line = text.AsSpan(range).Trim();
            if (!line.IsEmpty) lines.Add(new(number, line.ToString()));
        }
        return lines;
    }

    /// <summary>A whole text, without a byte order mark.</summary>
    /// <inheritdoc cref="Lines"/>
    public string Text(TreeFile file)
    {
        ReadOnlySpan<byte> bytes = Tree.Read(file, FileLimits.Text);
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        try { return s_utf8.GetString(bytes); }
        catch (DecoderFallbackException failure)
        {
            var line = 1 + bytes[..Math.Clamp(failure.Index, 0, bytes.Length)].Count((byte)'\n');
            throw new BehaviorException("BHV0313", $"{PathOf(file)}, line {line}: not UTF-8. Usual cause: a file saved as Latin-1, Windows-1252 or UTF-16. Save it as UTF-8.", failure);
        }
    }

    /// <summary>A JSON document; the caller disposes it.</summary>
    /// <exception cref="BehaviorException">BHV0313: it is none, or has doubled keys. BHV0302, BHV0303: it cannot be read.</exception>
    public JsonDocument Json(TreeFile file, long most = FileLimits.Text)
    {
        try { return StrictJson.Parse(Tree.Read(file, most)); }
        catch (JsonException failure) { throw new BehaviorException("BHV0313", $"{PathOf(file)} is no sound JSON: {failure.Message} Fetch it again.", failure); }
    }

    /// <summary>Keeps something open as long as the dataset is.</summary>
    public T Own<T>(T owned) where T : IDisposable
    {
        _owned.Add(owned);
        return owned;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var owned in _owned) owned.Dispose();
        Tree.Dispose();
    }

    /// <summary>Some names, quoted, and how many there are in all.</summary>
    public static string Listed(IEnumerable<string> names, int most = 5)
    {
        var all = names.ToList();
        return string.Join(", ", all.Take(most).Select(n => $"'{Excerpt.Of(n)}'")) + (all.Count > most ? $", ... ({all.Count:N0} in all)" : "");
    }

    List<string> Bases(string[] markers)
    {
        var found = Candidates(markers[0]).Where(b => markers.Skip(1).All(m => Holds(b + m))).Distinct().ToList();
        return [.. found.OrderBy(Depth).ThenBy(b => b, StringComparer.Ordinal)];
    }

    IEnumerable<string> Candidates(string marker)
    {
        foreach (var path in Tree.Files.Select(f => f.Path).Concat(Tree.EmptyFolders))
        {
            var at = $"/{path}/".IndexOf($"/{marker}/", StringComparison.Ordinal);
            if (at >= 0) yield return path[..at];
        }
    }

    bool Holds(string path)
    {
        if (Find(path) is not null || Tree.EmptyFolders.Any(f => f == path || f.StartsWith(path + "/", StringComparison.Ordinal))) return true;
        var first = First(path + "/");
        return first < Tree.Files.Count && Tree.Files[first].Path.StartsWith(path + "/", StringComparison.Ordinal);
    }

    /// <summary>The position of the first file that is not before a path.</summary>
    int First(string path)
    {
        var (low, high) = (0, Tree.Files.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (CodePoints.Order.Compare(Tree.Files[middle].Path, path) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    static int Depth(string path) => path.AsSpan().Count('/');
}
