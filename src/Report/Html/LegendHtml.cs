using Behavior.Report.Charts;
using Behavior.Report.Model;

namespace Behavior.Report.Html;

/// <summary>The models' colours.</summary>
static class LegendHtml
{
    /// <summary>A legend above a figure; nothing for no models.</summary>
    public static Markup Of(IReadOnlyList<ModelEntry> models) => Of([.. models.Select(m => new ColorKey(m.Name, m.Color))]);

    /// <summary>The same for what is no model.</summary>
    public static Markup Of(IReadOnlyList<ColorKey> key) => key.Count == 0 ? new() :
        new Markup().Add($"<ul class=\"legend\">").Each(key, (m, e) => m.Add($"<li>{Swatch(e.Color)} {e.Name}</li>")).Add($"</ul>");

    /// <summary>A model's colour as a small square.</summary>
    public static Markup Swatch(ModelEntry model) => Swatch(model.Color);

    static Markup Swatch(SeriesColor color) => new Markup().Add($"<span class=\"swatch\" style=\"background:var(--{color.Variable})\"></span>");
}
