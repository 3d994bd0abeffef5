using Behavior.Report.Charts;
using Behavior.Report.Model;

namespace Behavior.Report.Html;

/// <summary>A figure or a row of pictures.</summary>
static class BlockHtml
{
    /// <param name="page">The page.</param>
    /// <param name="block">What is written.</param>
    /// <param name="id">Unique in the page.</param>
    /// <param name="level">Of its heading.</param>
    public static void Write(Markup page, ReportBlock block, string id, int level = 3)
    {
        page.Add($"<article><h{level}>{block.Title}</h{level}>");
        switch (block)
        {
            case FigureBlock figure: Figure(page, figure, id); break;
            case GalleryBlock gallery: Gallery(page, gallery); break;
            case TableBlock table: page.Add($"{TableHtml.Of(table.Table)}"); break;
        }
        page.Add($"<p class=\"caption\">{block.Caption}</p></article>");
    }

    static void Figure(Markup page, FigureBlock figure, string id)
    {
        page.Add($"{LegendHtml.Of(figure.Legend)}{LegendHtml.Of(figure.Key)}<div class=\"panels\">");
        foreach (var (i, chart) in figure.Panels.Index()) Panel(page, chart, $"{id}-{i}");
        page.Add($"</div><details class=\"numbers\"><summary>Numbers</summary>{TableHtml.Of(figure.Numbers)}</details>");
    }

    static void Panel(Markup page, Chart chart, string id)
    {
        page.Add($"<figure style=\"flex-basis:{chart.Width}px\">").Raw(chart.ToSvg(id));
        if (chart.Title.Length > 0) page.Add($"<figcaption>{chart.Title}</figcaption>");
        page.Add($"</figure>");
    }

    static void Gallery(Markup page, GalleryBlock gallery) => page.Add($"<div class=\"gallery\">").Each(gallery.Examples, (m, e) => m
        .Add($"<figure>{Picture(e)}<figcaption><b>{e.Heading}</b>")
        .Each(e.Lines, (x, line) => x.Add($"<span>{line}</span>")).Add($"</figcaption></figure>")).Add($"</div>");

    static Markup Picture(ExamplePicture e) => e.Png is null ? new()
        : new Markup().Add($"<img alt=\"{e.Heading}\" width=\"{e.Side}\" height=\"{e.Side}\" src=\"data:image/png;base64,{Convert.ToBase64String(e.Png)}\">");
}
