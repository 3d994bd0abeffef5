using System.Text.RegularExpressions;
using Behavior.Report.Html;

namespace Behavior.Report.Tests.Html;

public class HtmlReportTests
{
    static readonly string s_page = HtmlReport.Write(SampleReport.CreateWithUpdates());

    [Fact]
    public void Names_cannot_bring_markup_into_the_page()
    {
        Assert.DoesNotContain("<script>alert", s_page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;", s_page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_asks_for_nothing_from_elsewhere()
    {
        Assert.DoesNotMatch("https?:", s_page);
        Assert.DoesNotMatch(@"(?:src|href)=""(?!#|data:)", s_page);
        Assert.DoesNotMatch(@"@import|url\((?!#)", s_page);
    }

    [Fact]
    public void Ids_are_valid_and_unique_and_every_reference_has_its_target()
    {
        var ids = Regex.Matches(s_page, @"\sid=""([^""]*)""").Select(m => m.Groups[1].Value).ToList();
        Assert.All(ids, id => Assert.Matches("^[a-z][A-Za-z0-9_-]*$", id));
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var references = Regex.Matches(s_page, @"(?:href=""#|url\(#|aria-labelledby=""|for="")([^"")]*)").Select(m => m.Groups[1].Value);
        Assert.Empty(references.Except(ids));
    }

    [Fact]
    public void Colours_of_charts_are_variables_with_a_value_for_light_and_for_dark()
    {
        var used = Regex.Matches(s_page, @"var\(--([a-z]+-\d)").Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(used);
        Assert.All(used, variable => Assert.Matches($"--{variable}:light-dark\\(#[0-9a-f]{{6}},#[0-9a-f]{{6}}\\)", s_page));
    }

    [Fact]
    public void Every_section_is_in_the_contents() =>
        Assert.All(SampleReport.Create().Sections, s => Assert.Contains($"<li><a href=\"#{s.Id}\">{s.Title}</a></li>", s_page, StringComparison.Ordinal));

    [Fact]
    public void A_property_has_its_scale_in_percent_and_a_model_its_utility()
    {
        Assert.Contains("id=\"worst-2\" step=\"any\" value=\"15\"", s_page, StringComparison.Ordinal);
        Assert.Contains("id=\"best-2\" step=\"any\" value=\"0\"", s_page, StringComparison.Ordinal);
        var (value, scale) = (SampleReport.Create().Selection!.Rows[0].Values[2].Value, SampleReport.Create().Selection!.Properties[2].Scale);
        Assert.Contains(FormattableString.Invariant($"{100 * value:0.0}<small class=\"utility\">utility {(0.15 - value) / 0.15:0.00}</small>"), s_page, StringComparison.Ordinal);
        Assert.True(scale.LowerIsBetter);
    }

    [Fact]
    public void What_was_left_out_is_said() => Assert.Contains("no benchmark of the zoo lists the measure transfer", s_page, StringComparison.Ordinal);
}
