namespace Behavior.Report.Model;

/// <summary>A table of figures. Every column can be sorted by.</summary>
/// <param name="Columns">Headings, the first that of the row names.</param>
/// <param name="Rows">Cells in the columns' order.</param>
public sealed record Table(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows);
