using System.Globalization;
using Behavior.Metrics;
using Behavior.Report.Model;

namespace Behavior.Report.Html;

/// <summary>The table by which a reader chooses: weights by slider or by use, scales by number; scores, ranks and their probabilities follow (<c>report.choosing.js</c>).</summary>
static class SelectionHtml
{
    public static void Write(Markup page, SelectionModel selection)
    {
        page.Add($"<section id=\"choosing\"><h2>Choosing a model</h2>")
            .Add($"<p class=\"lead\">What is the model for? Choose a use, or weigh the properties and say what they are worth; the ranking follows.</p>")
            .Add($"<div class=\"presets\" role=\"group\" aria-label=\"Uses\">").Each(selection.Presets, Preset)
            .Add($"</div><div class=\"weights\">").Each(selection.Properties.Index(), (m, p) => Property(m, p.Item, p.Index))
            .Add($"</div><p><button type=\"button\" id=\"stated-scales\">Back to the stated scales</button></p>")
            .Add($"<p class=\"settled\" id=\"ranking-status\" aria-live=\"polite\"></p>");
        Ranking(page, selection);
        Ranks(page, selection);
        page.Add($"<p class=\"caption\">Utility: 0 at a property's worst tolerable value and beyond, 1 at its best, straight in between; ")
            .Add($"what is worst and best is stated, not read off this zoo, and yours to change. ")
            .Add($"Score: the weighted mean of the utilities, times 100, with a 95 % interval. ")
            .Add($"First: the probability of being first when the units behind the properties (pictures, and what belongs together) are drawn again, ")
            .Add($"the same for all models: ")
            .Add($"for a use as it stands from the suite's resamples, after a change from draws that vary together as those did. ")
            .Add($"≈: not told apart from the model above, which is ahead in less than 95 % of the draws. ")
            .Add($"Properties: percent with 95 % intervals. Time: best of five batches of eight on the machine that ran the suite.</p></section>");
    }

    static void Preset(Markup page, SelectionPreset preset) => page
        .Add($"<button type=\"button\" aria-pressed=\"false\" data-weights=\"{string.Join(',', preset.Weights)}\" data-ranks=\"{Rows(preset.Ranks, "0.####")}\">{preset.Name}</button>");

    static void Property(Markup page, SelectionProperty property, int index) => page
        .Add($"<div role=\"group\" aria-label=\"{property.Name}\"><label for=\"weight-{index}\">{property.Name}</label><output for=\"weight-{index}\">50</output>")
        .Add($"<input type=\"range\" class=\"weight\" id=\"weight-{index}\" min=\"0\" max=\"100\" step=\"1\" value=\"50\">")
        .Add($"<p><label>worst <input type=\"number\" class=\"worst\" id=\"worst-{index}\" step=\"any\" value=\"{Percent(property.Scale.Worst)}\"></label> ")
        .Add($"<label>best <input type=\"number\" class=\"best\" id=\"best-{index}\" step=\"any\" value=\"{Percent(property.Scale.Best)}\"></label> %</p><small>{property.Scale.Unit}</small></div>");

    static void Ranking(Markup page, SelectionModel selection) => page
        .Add($"<div class=\"scroll\"><table class=\"sortable\" id=\"ranking\"><thead><tr>")
        .Each(new[] { "rank", "model", "score", "first" }, (m, h) => Heading(m, h, h != "model"))
        .Each(selection.Properties, (m, p) => Heading(m, p.Name, true))
        .Each(SelectionRow.Headings, (m, h) => Heading(m, h, true))
        .Add($"</tr></thead><tbody>").Each(selection.Rows, (m, row) => Row(m, row, selection.Properties)).Add($"</tbody></table></div>");

    static void Ranks(Markup page, SelectionModel selection) => page
        .Add($"<details class=\"numbers\" id=\"ranks\"><summary>Probability of each rank</summary><div class=\"scroll\"><table><thead><tr><th scope=\"col\">model</th>")
        .Each(selection.Rows.Index(), (m, r) => m.Add($"<th scope=\"col\" class=\"number\">{r.Index + 1}</th>")).Add($"</tr></thead><tbody></tbody></table></div></details>");

    static void Heading(Markup page, string text, bool numeric) =>
        page.Add($"<th scope=\"col\" class=\"{(numeric ? "number" : "text")}\"><button type=\"button\">{text}</button></th>");

    static void Row(Markup page, SelectionRow row, IReadOnlyList<SelectionProperty> properties) => page
        .Add($"<tr data-values=\"{string.Join(',', row.Values.Select(v => v.ValueOrNull is { } value ? Number(value, "0.######") : ""))}\"")
        .Add($" data-spread=\"{Rows(row.Spread, "0.#####")}\"><td class=\"number\"></td>")
        .Add($"<td class=\"text\">{LegendHtml.Swatch(row.Model)} {row.Model.Name}</td><td class=\"number\"></td><td class=\"number\"></td>")
        .Each(row.Values.Zip(properties), (m, v) => Value(m, v.First, v.Second))
        .Each(row.Costs, (m, c) => m.Add($"<td class=\"number\" data-order=\"{c.Order}\">{c.Text}{TableHtml.Detail(c)}</td>")).Add($"</tr>");

    static void Value(Markup page, Estimate value, SelectionProperty property)
    {
        var cell = Cell.Percent(value);
        page.Add($"<td class=\"number\" data-order=\"{cell.Order}\">{cell.Text}");
        if (value.ValueOrNull is { } known) page.Add($"<small class=\"utility\">utility {Number(property.Scale.Utility(known), "0.00")}</small>");
        page.Add($"{TableHtml.Detail(cell)}</td>");
    }

    static string Rows(IReadOnlyList<IReadOnlyList<double>> rows, string format) => string.Join(';', rows.Select(r => string.Join(' ', r.Select(x => Number(x, format)))));

    static string Percent(double share) => Number(100 * share, "0.##");

    static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
