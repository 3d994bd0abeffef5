using Behavior.Datasets.Trees;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Text;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>PUG's table of how each picture was rendered, <c>labels_pug_imagenet.csv</c>. Of a row is kept what its picture's factor varies.</summary>
sealed class PugTable
{
    public const string Name = "labels_pug_imagenet.csv";

    readonly Layout _layout;
    readonly TreeFile _file;
    readonly Dictionary<string, string> _values = new(StringComparer.Ordinal), _texts = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    readonly NamedColumns? _columns;

    public PugTable(Layout layout, TreeFile file)
    {
        (_layout, _file) = (layout, file);
        _columns = NamedColumns.Read(layout, file, ',', "filename", "character_label");
        if (_columns is null && !layout.HasProblems) layout.BadLine(file, 1, "the table is empty. Expected the columns 'filename' and 'character_label'. Fetch the file again.");
        foreach (var row in _columns?.Rows ?? []) Add(row);
    }

    /// <summary>What a picture's factor is set to; null where no row says it.</summary>
    /// <param name="path">The picture's path below the set's folder.</param>
    public string? Value(string path) => _values.GetValueOrDefault(path);

    /// <summary>Notes rows without pictures and pictures without rows.</summary>
    public void Compare(IReadOnlyCollection<string> paths)
    {
        var (absent, without) = (_lines.Keys.Except(paths, StringComparer.Ordinal).ToList(), paths.Except(_lines.Keys, StringComparer.Ordinal).ToList());
        if (absent.Count > 0) _layout.Notes.Add($"{absent.Count:N0} rows of {_layout.PathOf(_file)} are about pictures that are not there: {Layout.Listed(absent)}.");
        if (without.Count > 0) _layout.Notes.Add($"{without.Count:N0} pictures have no row in {_layout.PathOf(_file)}, so what their factor is set to is not known: {Layout.Listed(without)}.");
    }

    void Add(CsvRow row)
    {
        var (line, fields) = row;
        var path = fields[At("filename")].Replace('\\', '/').TrimStart('/');
        if (!_lines.TryAdd(path, line))
        {
            _layout.BadLine(_file, line, $"'{Excerpt.Of(path)}' stands on line {_lines[path]} already: which row counts is not defined. Fetch the file again.");
            return;
        }
        var parts = path.Split('/');
        if (parts.Length < 3 || !PugFactors.Columns.TryGetValue(parts[0], out var column)) return;
        if (fields[At("character_label")] != parts[1]) _layout.BadLine(_file, line, $"the class is '{Excerpt.Of(fields[At("character_label")])}', "
            + $"and the picture lies in the folder '{Excerpt.Of(parts[1])}'. Fetch both again.");
        if (At(column) is >= 0 and var at) _values[path] = Shared(fields[at]);
    }

    int At(string column) => _columns!.IndexOf(column);

    /// <summary>One instance of each value: a column has few.</summary>
    string Shared(string value) => _texts.TryAdd(value, value) ? value : _texts[value];
}
