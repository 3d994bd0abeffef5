using Behavior.Datasets.Containers.Arrays;
using Behavior.Datasets.Containers.Numpy;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;

namespace Behavior.Datasets.Containers.Tables;

/// <summary>
/// numpy's arrays as a table: those of an .npz are its columns; an .npy is one, named by the last part of its name (<c>val.logits.npy</c>, else <c>array</c>), with the ids beside it
/// (<c>val.ids.txt</c>, one a line, or <c>val.ids.npy</c>).
/// </summary>
sealed class ArrayTable : TableRows
{
    const int LongestId = 10_000;

    readonly IReadOnlyList<ArrayColumn> _columns;
    readonly List<IDisposable> _files;
    readonly int _rows;

    ArrayTable(string name, List<IDisposable> files, IReadOnlyList<ArrayColumn> columns)
    {
        (Name, _files, _columns, Columns, Row) = (name, files, columns, [.. columns.Select(c => c.Name)], -1);
        _rows = (columns.FirstOrDefault(c => c.IsList) ?? columns.FirstOrDefault())?.Rows ?? 0;
    }

    public override string Name { get; }

    public override IReadOnlyList<string> Columns { get; }

    public override bool IsText => false;

    public static ArrayTable Open(string path)
    {
        var files = new List<IDisposable>();
        try { return path.EndsWith(".npz", StringComparison.OrdinalIgnoreCase) ? Archive(path, files) : Single(path, files); }
        catch
        {
            files.ForEach(f => f.Dispose());
            throw;
        }
    }

    public override bool Next() => ++Row < _rows;

    public override string Text(int column) => At(column).Text(Row);

    public override float? Number(int column) => At(column).Number(Row);

    public override int Numbers(int column, Span<float> values) => At(column).Numbers(Row, values);

    public override bool IsList(int column) => _columns[column].IsList;

    public override void Dispose() => _files.ForEach(f => f.Dispose());

    static ArrayTable Archive(string path, List<IDisposable> files)
    {
        var file = new FileBytes(path);
        files.Add(file);
        var archive = new NpzFile(file);
        files[0] = archive;
        return new(path, files, [.. archive.Names.Select(name => archive.HoldsTexts(name) ? new ArrayColumn(name, archive.Texts(name)) : new ArrayColumn(name, archive.Forward(name)))]);
    }

    static ArrayTable Single(string path, List<IDisposable> files)
    {
        var file = new FileBytes(path);
        files.Add(file);
        var name = Path.GetFileNameWithoutExtension(path);
        var dot = name.LastIndexOf('.');
        return new(path, files, [new("ids", Ids(path)), new(dot < 0 ? "array" : name[(dot + 1)..], NpyFile.Read(file))]);
    }

    /// <summary>The lists of ids beside an .npy, the one that counts first.</summary>
    public static IEnumerable<string> Beside(string path) => Stems(path).SelectMany(s => new[] { s + ".ids.txt", s + ".ids.npy", s + ".txt" }).Where(File.Exists);

    static string[] Stems(string path)
    {
        var stem = path[..^".npy".Length];
        var dot = Path.GetFileName(stem).LastIndexOf('.');
        return dot < 0 ? [stem] : [stem, stem[..^(Path.GetFileName(stem).Length - dot)]];
    }

    static string[] Ids(string path)
    {
        var beside = Beside(path).FirstOrDefault() ?? throw new BehaviorException("BHV0303",
            $"{path} has no ids beside it: there is no {Stems(path)[^1]}.ids.txt and no {Stems(path)[^1]}.ids.npy. Write one id a line, in the order of the array's rows, "
            + "or save both into one .npz: numpy.savez(\"val.npz\", ids=ids, logits=logits).");
        if (beside.EndsWith(".npy", StringComparison.Ordinal))
        {
            using var bytes = new FileBytes(beside);
            return NpyTexts.Read(bytes);
        }
        using var stream = Open(beside, FileLimits.Table);
        try { return [.. TextLines.Read(stream, LongestId).Select(l => l.Trim()).Where(l => l.Length > 0)]; }
        catch (InvalidDataException failure) { throw new BehaviorException("BHV0313", $"{beside}: {failure.Message}", failure); }
    }

    static FileStream Open(string path, long most)
    {
        try { return RegularFile.Open(path, most); }
        catch (Exception failure) when (RegularFile.IsRefusal(failure)) { throw new BehaviorException("BHV0302", $"{path} cannot be read: {failure.Message} Write it again.", failure); }
    }

    ArrayColumn At(int column) => _columns[column].Rows == _rows ? _columns[column]
        : throw new BehaviorException("BHV0303", $"{Name}: its arrays have different numbers of rows: {Listed.Of(_columns.Select(c => c.ToString()))}. Usual cause: "
            + $"the last batch is missing in one of them.");
}
