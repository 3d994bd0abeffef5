using System.Globalization;
using Behavior.Metrics;
using Behavior.Report.Model;

namespace Behavior.Report.Html;

/// <summary>The table by which a reader chooses: weights by slider or by use, the ranking follows.</summary>
static class SelectionHtml
{
    public static void Write(Markup page, SelectionModel selection)
    {
        page.Add($"<section id=\"choosing\"><h2>Choosing a model</h2><p class=\"lead\">What is the model for? Choose a use, or weigh the properties; the ranking follows.</p>")
            .Add($"<div class=\"presets\" role=\"group\" aria-label=\"Uses\">")
            .Each(selection.Presets, (m, p) => m.Add($"<button type=\"button\" aria-pressed=\"false\" data-weights=\"{string.Join(',', p.Weights)}\">{p.Name}</button>"))
            .Add($"</div><div class=\"weights\">")
            .Each(selection.Properties.Index(), (m, p) => m
                .Add($"<label for=\"weight-{p.Index}\">{p.Item}<input type=\"range\" id=\"weight-{p.Index}\" min=\"0\" max=\"100\" step=\"1\" value=\"50\">")
                .Add($"<output for=\"weight-{p.Index}\">50</output></label>"))
            .Add($"</div>");
        Ranking(page, selection);
        page.Add($"<p class=\"caption\">Score: the weighted mean of the properties in percent, each on its own scale from 0 to 1, with a 95 % interval that takes the properties as independent. ")
            .Add($"A model marked ≈ is not told apart from the first by these samples. Properties: percent with 95 % bootstrap intervals. ")
            .Add($"Time: best of five batches of eight on the machine that ran the suite.</p></section>");
    }

    static void Ranking(Markup page, SelectionModel selection) => page
        .Add($"<div class=\"scroll\"><table class=\"sortable\" id=\"ranking\"><thead><tr>")
        .Each(new[] { "rank", "model", "score" }, (m, h) => Heading(m, h, h != "model"))
        .Each(selection.Properties, (m, h) => Heading(m, h, true))
        .Each(SelectionRow.Headings, (m, h) => Heading(m, h, true))
        .Add($"</tr></thead><tbody>").Each(selection.Rows, Row).Add($"</tbody></table></div><p class=\"status\" id=\"ranking-status\" aria-live=\"polite\"></p>");

    static void Heading(Markup page, string text, bool numeric) =>
        page.Add($"<th scope=\"col\" class=\"{(numeric ? "number" : "text")}\"><button type=\"button\">{text}</button></th>");

    static void Row(Markup page, SelectionRow row) => page
        .Add($"<tr data-values=\"{Numbers(row.Values, v => v.ValueOrNull)}\" data-halves=\"{Numbers(row.Values, v => (v.High - v.Low) / 2)}\"><td class=\"number\"></td>")
        .Add($"<td class=\"text\">{LegendHtml.Swatch(row.Model)} {row.Model.Name}</td><td class=\"number\"></td>")
        .Each(row.Values.Select(Cell.Percent).Concat(row.Costs), (m, c) => m.Add($"<td class=\"number\" data-order=\"{c.Order}\">{c.Text}{TableHtml.Detail(c)}</td>")).Add($"</tr>");

    static string Numbers(IReadOnlyList<Estimate> values, Func<Estimate, double?> of) =>
        string.Join(',', values.Select(v => of(v)?.ToString("0.#####", CultureInfo.InvariantCulture) ?? ""));
}
