using Behavior.Report.Model;

namespace Behavior.Report.Tests.Worlds;

/// <summary>Tables as texts to compare with.</summary>
static class TableText
{
    /// <summary>Headings separated by bars.</summary>
    public static string Heading(this Table table) => string.Join(" | ", table.Columns);

    /// <summary>What each row shows, cells separated by bars.</summary>
    public static string[] Lines(this Table table) => [.. table.Rows.Select(r => string.Join(" | ", r.Select(c => c.Text)))];

    /// <summary>A block of a section.</summary>
    public static T Block<T>(this ReportSection section, string title) where T : ReportBlock => Assert.IsType<T>(Assert.Single(section.Blocks, b => b.Title == title));
}
