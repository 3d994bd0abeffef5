using Behavior.Report.Model;

namespace Behavior.Report.Html;

/// <summary>The models' colours.</summary>
static class LegendHtml
{
    /// <summary>A legend above a figure; nothing for no models.</summary>
    public static Markup Of(IReadOnlyList<ModelEntry> models) => models.Count == 0 ? new() :
        new Markup().Add($"<ul class=\"legend\">").Each(models, (m, e) => m.Add($"<li>{Swatch(e)} {e.Name}</li>")).Add($"</ul>");

    /// <summary>A model's colour as a small square.</summary>
    public static Markup Swatch(ModelEntry model) => new Markup().Add($"<span class=\"swatch\" style=\"background:var(--{model.Color.Variable})\"></span>");
}
