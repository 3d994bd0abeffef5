namespace Behavior.Report.Model;

/// <summary>One section of the paper, measured on a zoo.</summary>
/// <param name="Id">Anchor in the page: lower-case letters and dashes.</param>
/// <param name="Title">The paper's heading, for example <c>3 Calibration</c>.</param>
/// <param name="Question">What it asks, in one sentence.</param>
/// <param name="Findings">The paper's claims.</param>
/// <param name="Blocks">Figures, tables and pictures, in reading order.</param>
public sealed record ReportSection(string Id, string Title, string Question, IReadOnlyList<FindingEntry> Findings, IReadOnlyList<ReportBlock> Blocks);
