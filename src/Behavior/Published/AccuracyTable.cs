using System.Globalization;
using Behavior.Diagnostics;

namespace Behavior.Published;

/// <summary>
/// Accuracies of models as CSV: a header line with <c>model</c> and the columns, one model a line, percent, no quoted cells. An empty cell was
/// not measured.
/// </summary>
sealed class AccuracyTable
{
    const string Model = "model";
    const int MostProblems = 20;

    /// <summary>imagenet-testbed has 338 models on 218 sets.</summary>
    const int MostModels = 20_000, MostColumns = 2_000;

    /// <summary>Characters of a column's name in a message.</summary>
    internal const int MostShown = 60;

    readonly PublishedText _text;
    readonly string[] _header;
    readonly List<(int Line, string[] Cells)> _rows = [];

    AccuracyTable(PublishedText text)
    {
        _text = text;
        _header = [];
        var number = 0;
        foreach (var line in text.Text.AsSpan().EnumerateLines())
        {
            number++;
            if (number > 1 && line.IsWhiteSpace()) continue;
            if (_rows.Count == MostModels) throw new BehaviorException("BHV0431", $"{text.Name}, line {number}: more than {MostModels:N0} models.");
            var cells = line.ToString().Split(',', MostColumns + 1, StringSplitOptions.TrimEntries);
            if (cells.Length > MostColumns) throw new BehaviorException("BHV0431", $"{text.Name}, line {number}: more than {MostColumns:N0} columns.");
            if (number == 1) _header = cells;
            else _rows.Add((number, cells));
        }
    }

    /// <summary>Reads a table; the names of its models are checked.</summary>
    /// <exception cref="BehaviorException">BHV0431: no column 'model', lines of other lengths, a model without a name or twice; all at once.</exception>
    public static AccuracyTable Read(PublishedText text)
    {
        var table = new AccuracyTable(text);
        var name = table.Column(Model);
        var (problems, lines) = (new Problems(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var (line, cells) in table._rows)
        {
            if (cells.Length != table._header.Length) table.Say(problems, line, $"{cells.Length} cells; the header has {table._header.Length}. Usual cause: a comma inside a name.");
            else if (cells[name].Length == 0) table.Say(problems, line, "the model has no name.");
            else if (!lines.TryAdd(cells[name], line))
                table.Say(problems, line, $"'{Excerpt.Of(cells[name])}' stands on line {lines[cells[name]]} already. A model is one point: remove or rename one.");
            if (problems.Found.Count >= MostProblems) break;
        }
        problems.ThrowIfAny();
        return table;
    }

    /// <summary>The cells of a column by model.</summary>
    public IReadOnlyDictionary<string, string> Texts(string column) => _rows.ToDictionary(r => r.Cells[Column(Model)], r => r.Cells[Column(column)], StringComparer.Ordinal);

    /// <summary>The models that were measured on both columns.</summary>
    /// <param name="clean">The column of accuracy in distribution.</param>
    /// <param name="shifted">The column of accuracy under the shift.</param>
    /// <param name="isStandard">Which models are wanted.</param>
    /// <exception cref="BehaviorException">BHV0431: no such column, fractions, or cells that are no percentages; all at once.</exception>
    public List<StandardPoint> Points(string clean, string shifted, Func<string, bool> isStandard)
    {
        var (name, x, y) = (Column(Model), Column(clean), Column(shifted));
        var (problems, points) = (new Problems(), new List<StandardPoint>());
        foreach (var (line, cells) in _rows.Where(r => isStandard(r.Cells[name]) && r.Cells[x].Length > 0 && r.Cells[y].Length > 0))
        {
            var (a, b) = (Percent(cells[x]), Percent(cells[y]));
            if (a is null || b is null) Say(problems, line, $"'{Excerpt.Of(a is null ? cells[x] : cells[y])}' is no accuracy of '{Excerpt.Of(cells[name])}': expected percent, 0 to 100.");
            else points.Add(new(cells[name], a.Value / 100, b.Value / 100));
            if (problems.Found.Count >= MostProblems) break;
        }
        problems.ThrowIfAny();
        if (points.Count > 0 && points.All(p => p.Clean <= 0.01))
            throw new BehaviorException("BHV0431", $"{_text.Name}: no accuracy under '{clean}' is above 1: these are fractions. Expected percent: write 76.1, not 0.761.");
        return WithLogits(points, _text.Name, shifted);
    }

    /// <summary>Refuses accuracies that no line can go through; one model that is never right under the shift is the one that the set was chosen against.</summary>
    /// <exception cref="BehaviorException">BHV0431: an accuracy that has no logit.</exception>
    public static List<StandardPoint> WithLogits(List<StandardPoint> points, string file, string shifted)
    {
        if (points.FirstOrDefault(p => p.Clean is 0 or 1 || p.Shifted == 1) is { Model: not null } end)
            throw new BehaviorException("BHV0431", $"{file}: '{Excerpt.Of(end.Model)}' is always or never right, which no line in logits can go through. Leave the model out.");
        if (points.Where(p => p.Shifted == 0).Select(p => $"'{Excerpt.Of(p.Model)}'").ToList() is { Count: > 1 } never)
            throw new BehaviorException("BHV0431", $"{file}: {never.Count} models are never right under '{shifted}' ({string.Join(", ", never.Take(5))}), "
                + "which no line in logits can go through. Leave them out.");
        return points;
    }

    int Column(string name)
    {
        if (_header.Count(h => h == name) == 1) return Array.IndexOf(_header, name);
        throw new BehaviorException("BHV0431", _header.Contains(name)
            ? $"{_text.Name}: the column '{name}' stands there twice. Remove or rename one."
            : $"{_text.Name}: {Suggest.Unknown("column", name, _header.Select(h => Excerpt.Of(h, MostShown)))}");
    }

    void Say(Problems problems, int line, string what) => problems.Add("BHV0431", $"{_text.Name}, line {line}: {what}");

    static double? Percent(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 100 ? value : null;
}
