namespace Behavior.Tool.Data;

/// <summary>A row of a contact sheet: pictures of one class.</summary>
/// <param name="Class">The class's id, and its name where that is another.</param>
/// <param name="Count">How many pictures the class has.</param>
/// <param name="Samples">Which are shown; -1 for an empty place.</param>
sealed record SheetRow(string Class, int Count, int[] Samples);
