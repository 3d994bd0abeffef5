using Behavior.Datasets.Trees;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Layouts.ImageNet;

/// <summary>PUG's table of how each picture was rendered, <c>labels_pug_imagenet.csv</c>. Of a row is kept what its picture's factor varies.</summary>
sealed class PugTable
{
    public const string Name = "labels_pug_imagenet.csv";

    readonly Layout _layout;
    readonly TreeFile _file;
    readonly Dictionary<string, string> _values = new(StringComparer.Ordinal), _texts = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    readonly IReadOnlyList<string> _columns = [];

    public PugTable(Layout layout, TreeFile file)
    {
        (_layout, _file) = (layout, file);
        var lines = layout.Lines(file);
        if (lines.Count > 0) _columns = CsvFields.Of(lines[0].Text) ?? [];
        foreach (var absent in new[] { "filename", "character_label" }.Except(_columns, StringComparer.Ordinal).ToList())
            layout.BadLine(file, 1, $"there is no column '{absent}'. There are {Layout.Listed(_columns, 20)}. Fetch the file again.");
        if (_columns.Index().Any(c => !_places.TryAdd(c.Item, c.Index))) layout.BadLine(file, 1, "a column stands twice: which one counts is not defined. Fetch the file again.");
        if (layout.HasProblems) return;
        foreach (var line in lines.Skip(1)) Add(line);
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

    void Add(TextLine line)
    {
        var fields = CsvFields.Of(line.Text);
        if (fields is null || fields.Count != _columns.Count)
        {
            _layout.BadLine(_file, line.Number, $"{(fields is null ? "a quote that is not closed" : $"{fields.Count} fields")}, and the first line names {_columns.Count} columns. "
                + "Usual cause: a file that was cut. Fetch it again.");
            return;
        }
        var path = fields[At("filename")].Replace('\\', '/').TrimStart('/');
        if (!_lines.TryAdd(path, line.Number))
        {
            _layout.BadLine(_file, line.Number, $"'{Excerpt.Of(path)}' stands on line {_lines[path]} already: which row counts is not defined. Fetch the file again.");
            return;
        }
        var parts = path.Split('/');
        if (parts.Length < 3 || !PugFactors.Columns.TryGetValue(parts[0], out var column)) return;
        if (fields[At("character_label")] != parts[1]) _layout.BadLine(_file, line.Number, $"the class is '{Excerpt.Of(fields[At("character_label")])}', "
            + $"and the picture lies in the folder '{Excerpt.Of(parts[1])}'. Fetch both again.");
        if (At(column) is >= 0 and var at) _values[path] = Shared(fields[at]);
    }

    int At(string column) => _places.GetValueOrDefault(column, -1);

    /// <summary>One instance of each value: a column has few.</summary>
    string Shared(string value) => _texts.TryAdd(value, value) ? value : _texts[value];
}
