using Behavior.Report.Model;

namespace Behavior.Report.Html;

/// <summary>One section: its question, its claims, its figures.</summary>
static class SectionHtml
{
    public static void Write(Markup page, ReportSection section)
    {
        page.Add($"<section id=\"{section.Id}\"><h2>{section.Title}</h2><p class=\"lead\">{section.Question}</p>");
        if (section.Findings.Count > 0) page.Add($"<div class=\"findings\">").Each(section.Findings, FindingHtml.Write).Add($"</div>");
        foreach (var (i, block) in section.Blocks.Index()) BlockHtml.Write(page, block, $"{section.Id}-{i}");
        page.Add($"</section>");
    }
}
