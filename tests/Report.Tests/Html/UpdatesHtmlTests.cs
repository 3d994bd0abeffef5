using System.Text.RegularExpressions;
using Behavior.Report.Html;

namespace Behavior.Report.Tests.Html;

/// <summary>Two updates on a page; <see cref="HtmlReportTests"/> looks at their names and ids among all others.</summary>
public class UpdatesHtmlTests
{
    static readonly string s_page = HtmlReport.Write(SampleReport.CreateWithUpdates());

    [Fact]
    public void Updates_stand_between_the_overview_and_the_first_section_and_in_the_contents()
    {
        int[] places = [.. new[] { "<section id=\"overview\">", "<section id=\"updates\">", "<section id=\"model-mistakes\">" }.Select(s => s_page.IndexOf(s, StringComparison.Ordinal))];

        Assert.All(places, p => Assert.True(p > 0));
        Assert.Equal(places.Order(), places);
        Assert.Contains("<li><a href=\"#updates\">Updates</a></li>", s_page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_updates_has_nothing_of_them()
    {
        var page = HtmlReport.Write(SampleReport.Create()).Split("</style>")[1].Split("<script>")[0];

        Assert.DoesNotContain("updates", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_verdict_is_a_badge_with_a_sign_that_does_not_hang_on_colour()
    {
        Assert.Contains("<span class=\"badge refuted\">✕ do not merge</span>", s_page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"badge holds\">✓ merge</span>", s_page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_part_about_a_benchmark_has_its_name_as_anchor_and_further_ones_another()
    {
        Assert.Contains("<h4 id=\"toy-val\">toy-val</h4>", s_page, StringComparison.Ordinal);
        Assert.Contains("<h4 id=\"updates-1-0\">toy-val</h4>", s_page, StringComparison.Ordinal);
        Assert.Contains("<h4 id=\"updates-0-1\">calibration</h4>", s_page, StringComparison.Ordinal); // a section has the name
        Assert.Contains("<details class=\"of-benchmark\" id=\"toy-r\"><summary>toy-r: no change that can be told</summary>", s_page, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_are_not_told_to_have_changed_are_folded() =>
        Assert.Matches(new Regex("<details class=\"numbers\"><summary>Rows that did not change, or of which it cannot be told \\(3\\)</summary>.*?kept 3.*?</details>"), s_page);

    [Fact]
    public void A_figure_says_what_its_colours_stand_for()
    {
        Assert.Contains("style=\"background:var(--baseline)\"></span> baseline</li>", s_page, StringComparison.Ordinal);
        Assert.Contains("--baseline:light-dark(", s_page, StringComparison.Ordinal);
        Assert.Contains("--update:light-dark(", s_page, StringComparison.Ordinal);
    }
}
