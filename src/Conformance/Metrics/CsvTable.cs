using Behavior.Conformance.Cases;

namespace Behavior.Conformance.Metrics;

/// <summary>A CSV file with a header and no quoted fields. Cells stay text: <c>na</c> and <c>NaN</c> are answers, not missing values.</summary>
sealed class CsvTable
{
    readonly string[] _header;

    CsvTable(string[] header, IReadOnlyList<string[]> rows) => (_header, Rows) = (header, rows);

    public IReadOnlyList<string[]> Rows { get; }

    public static CsvTable Parse(IReadOnlyList<string> lines) => new(lines[0].Split(','), [.. lines.Skip(1).Select(l => l.Split(','))]);

    public int Column(string name) => Array.IndexOf(_header, name) is >= 0 and var i ? i : throw new InvalidDataException($"there is no column '{name}', only {string.Join(", ", _header)}.");

    public string[] Cells(string name)
    {
        var column = Column(name);
        return [.. Rows.Select(r => r[column])];
    }

    /// <summary>The part of the rows that a golden's <c>rows</c> names.</summary>
    public CsvTable Select(GoldenValue source) => new(_header, GoldenRows.Select(Rows, source, r => CueConflictFile.ImageId(r[Column("imagename")])));
}
