namespace Behavior.Datasets.Layouts.Own;

/// <summary>A row of a table of pictures.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Path">The picture, as written.</param>
/// <param name="Labels">Its label, or every label that is right.</param>
/// <param name="HasList">Whether the table gives a list of labels.</param>
/// <param name="Factors">Whatever else it says, by name.</param>
sealed record TableRow(int Line, string Path, IReadOnlyList<string> Labels, bool HasList, IReadOnlyDictionary<string, string> Factors);
