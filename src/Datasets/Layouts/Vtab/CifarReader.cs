using System.Globalization;
using Behavior.Datasets.Containers.Pickle;
using Behavior.Datasets.Labels;
using Behavior.Datasets.Trees;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Layouts.Vtab;

/// <summary>CIFAR in either of its forms: binary records (<c>.bin</c>) or pickles of Python, which are read by a closed list of names and never run.</summary>
public abstract class CifarReader : LayoutReader
{
    const int CoarseClasses = 20;

    private protected abstract LabelSpace Classes { get; }

    /// <summary>The files of a part, without the ending of the binary form.</summary>
    private protected abstract string[] Files(string part);

    /// <summary>The files that list the classes' names: of the binary form, of Python's, and the key in it.</summary>
    private protected abstract (string Text, string Pickle, string Key) Names { get; }

    /// <summary>Whether a picture has a coarse label too.</summary>
    private protected virtual bool HasCoarse => false;

    /// <inheritdoc/>
    protected override LayoutContent Read(Layout layout)
    {
        var parts = Parts.Of(layout, "train", "test");
        string[] wanted = [.. parts.SelectMany(Files)];
        var isBinary = IsBinary(layout, wanted);
        var start = layout.Base([.. wanted.Select(n => isBinary ? n + ".bin" : n)]);
        layout.Catch(() => CheckNames(layout, start, isBinary));
        return new(Classes, [.. parts.SelectMany(p => Files(p).SelectMany(f => Batch(layout, layout.Need(start + (isBinary ? f + ".bin" : f)), p, isBinary)))]);
    }

    static bool IsBinary(Layout layout, string[] wanted)
    {
        var names = layout.Tree.Files.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        var (binary, python) = (wanted.Any(n => names.Contains(n + ".bin")), wanted.Any(names.Contains));
        if (binary && python)
            throw new BehaviorException("BHV0303", $"{layout.Tree.Root} holds both the binary and the Python form of '{layout.Source.Name}': every picture would count twice. "
                + "Name the folder of one of them with Root.");
        return binary || !python;
    }

    IReadOnlyList<Picture> Batch(Layout layout, TreeFile file, string part, bool isBinary)
    {
        List<Picture> found = [];
        layout.Catch(() =>
        {
            var bytes = ArrayFiles.Open(layout, file);
            var batch = isBinary ? CifarForms.Binary(bytes, HasCoarse) : CifarForms.Python(bytes, HasCoarse);
            ArrayFiles.CheckRange(layout, bytes.Name, batch.Labels, 0, Classes.Count - 1);
            if (batch.Coarse is not null) ArrayFiles.CheckRange(layout, bytes.Name, batch.Coarse, 0, CoarseClasses - 1, "coarse label");
            if (!layout.HasProblems) found.AddRange(Enumerable.Range(0, batch.Labels.Length).Select(row => Picture(layout, file, batch, row, part)));
        });
        return found;
    }

    static Picture Picture(Layout layout, TreeFile file, CifarBatch batch, int row, string part)
    {
        var annotations = new Dictionary<string, string>(3, StringComparer.Ordinal) { ["split"] = part };
        if (batch.Coarse is not null) annotations["coarse"] = batch.Coarse[row].ToString(CultureInfo.InvariantCulture);
        if (batch.Files is not null) annotations["file"] = batch.Files[row];
        var id = string.Create(CultureInfo.InvariantCulture, $"{file.Name}#{row}");
        return new(new(id, (int)batch.Labels[row]) { Annotations = annotations },
            new PixelPlace(string.Create(CultureInfo.InvariantCulture, $"{layout.Tree.Where(file)}#{row}"), () => batch.Image(row)));
    }

    /// <summary>Where the set's own list of names is there, it must be the published one: labels of another list would be other classes.</summary>
    void CheckNames(Layout layout, string start, bool isBinary)
    {
        if (layout.Find(start + (isBinary ? Names.Text : Names.Pickle)) is not { } list) return;
        string[] names;
        if (isBinary) names = [.. layout.Lines(list).Select(l => l.Text)];
        else
        {
            using var bytes = layout.Tree.Open(list);
            names = new BatchPickle(bytes).Texts(Names.Key);
        }
        if (names.SequenceEqual(Classes.Ids)) return;
        var at = Enumerable.Range(0, int.Max(names.Length, Classes.Count)).First(i => names.ElementAtOrDefault(i) != Classes.Ids.ElementAtOrDefault(i));
        layout.Problem("BHV0313", $"{layout.PathOf(list)} lists {names.Length} classes, and class {at}, counted from 0, is '{Excerpt.Of(names.ElementAtOrDefault(at) ?? "")}'; "
            + $"expected are {Classes.Count}, and there '{Classes.Ids.ElementAtOrDefault(at) ?? ""}'. "
            + "Usual cause: a list of another set. Fetch the set again.");
    }
}
