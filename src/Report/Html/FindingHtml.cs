using System.Globalization;
using Behavior.Report.Model;

namespace Behavior.Report.Html;

/// <summary>A claim with its verdict; the comparisons behind it unfold.</summary>
static class FindingHtml
{
    /// <summary>A sign for a verdict, so that it does not hang on colour.</summary>
    public static string Mark(string verdict) => verdict switch { "holds" => "✓", "refuted" => "✕", "inconclusive" => "○", _ => "–" };

    public static void Write(Markup page, FindingEntry finding)
    {
        page.Add($"<details class=\"finding {finding.Verdict}\"><summary><span class=\"id\">{finding.Id}</span><span class=\"claim\">{finding.Claim}{On(finding)}</span>")
            .Add($"<span class=\"verdict\">{Mark(finding.Verdict)} {finding.Verdict}</span></summary>");
        if (finding.Paper.Length > 0) page.Add($"<p class=\"paper\"><b>The paper:</b> {finding.Paper}.</p>");
        page.Raw(TableHtml.Of(Parts(finding)).ToString()).Add($"</details>");
    }

    static string On(FindingEntry finding) => finding.On.Length > 0 ? $" ({finding.On})" : "";

    static Table Parts(FindingEntry finding) => new(["compared, claimed larger first", "effect", "units", "detectable", "the paper's", "verdict"], [.. finding.Parts.Select(Row)]);

    static IReadOnlyList<Cell> Row(FindingPartEntry part) =>
    [
        new(part.Name.Length > 0 ? part.Name : part.Groups, null, part.Name.Length > 0 && part.Name != part.Groups ? part.Groups : ""),
        Cell.Number(part.Effect, 3),
        part.Units > 0 ? Cell.Count(part.Units) : new("–"),
        part.Detectable is { } detectable ? new(Cell.Format(detectable, 3), detectable) : new("–"),
        part.Paper is { } paper ? new(Cell.Format(paper, 3), paper) : new("–"),
        new(string.Create(CultureInfo.InvariantCulture, $"{Mark(part.Verdict)} {part.Verdict}")),
    ];
}
