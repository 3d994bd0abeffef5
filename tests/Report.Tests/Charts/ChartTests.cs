using System.Xml.Linq;
using Behavior.Report.Charts;
using Behavior.Report.Model;

namespace Behavior.Report.Tests.Charts;

public class ChartTests
{
    public static TheoryData<int> Figures() => [.. Enumerable.Range(0, Blocks.Count)];

    static List<FigureBlock> Blocks { get; } = [.. SampleReport.Create().Sections.SelectMany(s => s.Blocks).OfType<FigureBlock>()];

    [Theory, MemberData(nameof(Figures))]
    public void A_chart_scales_with_its_page_and_has_a_text_for_those_who_do_not_see_it(int figure)
    {
        foreach (var chart in Blocks[figure].Panels)
        {
            var svg = XElement.Parse(chart.ToSvg("chart-1"));
            Assert.Equal($"0 0 {chart.Width} {chart.Height}", svg.Attribute("viewBox")!.Value);
            Assert.Null(svg.Attribute("width"));
            Assert.Equal(chart.Description, svg.Elements().First().Value);
        }
    }

    [Theory, MemberData(nameof(Figures))]
    public void Labels_are_texts_in_the_pages_font(int figure)
    {
        foreach (var chart in Blocks[figure].Panels)
        {
            var texts = XElement.Parse(chart.ToSvg("chart-1")).Descendants().Where(e => e.Name.LocalName == "text").ToList();
            Assert.NotEmpty(texts);
            Assert.All(texts, t => Assert.Null(t.Attribute("font-family")));
            Assert.All(texts, t => Assert.DoesNotContain(',', t.Attribute("x")!.Value));
        }
    }
}
