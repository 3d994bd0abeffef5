namespace Behavior.Report.Model;

/// <summary>A table that is there to be read, not the numbers behind a figure.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Caption">How to read it.</param>
/// <param name="Table">The table.</param>
public sealed record TableBlock(string Title, string Caption, Table Table) : ReportBlock(Title, Caption);
