namespace Behavior.Diagnostics.Text;

/// <summary>A row of a table.</summary>
/// <param name="Line">The line that it begins on, from 1.</param>
/// <param name="Fields">Its fields.</param>
public readonly record struct CsvRow(int Line, string[] Fields);
