namespace Behavior.Report.Model;

/// <summary>A part of a section below its findings.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Caption">How to read it: what is drawn, in which unit, which interval.</param>
public abstract record ReportBlock(string Title, string Caption);
