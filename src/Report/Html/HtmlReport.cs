using System.Reflection;
using Behavior.Report.Charts;
using Behavior.Report.Model;

namespace Behavior.Report.Html;

/// <summary>The report as one page that needs nothing beside it: no network, no further file, light and dark, made to be printed too.</summary>
public static class HtmlReport
{
    /// <summary>Writes the page.</summary>
    public static string Write(ReportModel model)
    {
        var body = new Markup();
        OverviewHtml.Write(body, model);
        UpdatesHtml.Write(body, model);
        foreach (var section in model.Sections) SectionHtml.Write(body, section);
        if (model.Selection is { } selection) SelectionHtml.Write(body, selection);
        LeftOut(body, model);
        return Resource("report.html")
            .Replace("{{title}}", new Markup().Add($"Behavior of the zoo {model.Zoo}").ToString(), StringComparison.Ordinal)
            .Replace("{{style}}", Colors(model) + Resource("report.css"), StringComparison.Ordinal)
            .Replace("{{navigation}}", Navigation(model).ToString(), StringComparison.Ordinal)
            .Replace("{{script}}", Resource("report.js") + Resource("report.choosing.js"), StringComparison.Ordinal)
            .Replace("{{body}}", body.ToString(), StringComparison.Ordinal); // last: names in it may look like a placeholder
    }

    static Markup Navigation(ReportModel model)
    {
        var list = new Markup().Add($"<li><a href=\"#overview\">Overview</a></li>");
        if (model.Updates.Count > 0) list.Add($"<li><a href=\"#{UpdatesHtml.Id}\">Updates</a></li>");
        list.Each(model.Sections, (m, s) => m.Add($"<li><a href=\"#{s.Id}\">{s.Title}</a></li>"));
        return model.Selection is null ? list : list.Add($"<li><a href=\"#choosing\">Choosing a model</a></li>");
    }

    static string Colors(ReportModel model) =>
        ":root{" + string.Concat(SeriesColor.Structure.Concat(model.Models.Select(m => m.Color)).DistinctBy(c => c.Variable).Select(c => $"--{c.Variable}:light-dark({c.Light},{c.Dark});")) + "}\n";

    static void LeftOut(Markup body, ReportModel model)
    {
        if (model.LeftOut.Count == 0) return;
        body.Add($"<section id=\"left-out\"><h2>Left out</h2><ul class=\"left-out\">").Each(model.LeftOut, (m, line) => m.Add($"<li>{line}</li>")).Add($"</ul></section>");
    }

    static string Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Behavior.Report.Html.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
