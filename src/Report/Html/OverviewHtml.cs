using Behavior.Report.Model;

namespace Behavior.Report.Html;

/// <summary>The top of the page: what was measured, the verdicts at a glance, the models and their colours.</summary>
static class OverviewHtml
{
    static readonly (string Verdict, string Plural)[] s_verdicts = [("holds", "hold"), ("refuted", "refuted"), ("inconclusive", "inconclusive"), ("no verdict", "without a verdict")];

    public static void Write(Markup page, ReportModel model)
    {
        page.Add($"<section id=\"overview\"><h1>Behavior of the zoo <em>{model.Zoo}</em></h1>")
            .Add($"<p class=\"lead\">What accuracy does not say: mistakes, bias, calibration, robustness, transfer and invariance of {model.Models.Count} models, ")
            .Add($"beside the claims of <cite>ConvNet vs Transformer, Supervised vs CLIP: Beyond ImageNet Accuracy</cite>.</p>")
            .Add($"<p class=\"made\">Made {model.Made}.</p>");
        if (model.Findings.Any()) Verdicts(page, model);
        Models(page, model);
        page.Add($"</section>");
    }

    static void Verdicts(Markup page, ReportModel model)
    {
        page.Add($"<h2>Verdicts</h2><ul class=\"tally\">")
            .Each(s_verdicts.Where(v => v.Verdict != "no verdict" || model.Findings.Any(f => f.Verdict == v.Verdict)), (m, v) =>
                m.Add($"<li class=\"{v.Verdict}\"><b>{model.Findings.Count(f => f.Verdict == v.Verdict)}</b> {v.Plural}</li>"))
            .Add($"</ul><ol class=\"verdicts\">").Each(model.Sections.Where(s => s.Findings.Count > 0), Verdicts).Add($"</ol>");
    }

    static void Verdicts(Markup page, ReportSection section)
    {
        page.Add($"<li><a href=\"#{section.Id}\">{section.Title}</a><ul>")
            .Each(section.Findings, (m, f) => m.Add($"<li class=\"{f.Verdict}\" title=\"{f.Claim}\">{FindingHtml.Mark(f.Verdict)} {f.Id}</li>"))
            .Add($"</ul></li>");
    }

    static void Models(Markup page, ReportModel model) => page
        .Add($"<h2>Models</h2><div class=\"scroll\"><table><thead><tr><th>model</th><th>family</th><th>paradigm</th><th>source</th><th>architecture</th><th>weights</th></tr></thead><tbody>")
        .Each(model.Models, (m, e) => m
            .Add($"<tr><th scope=\"row\">{LegendHtml.Swatch(e)} {e.Name}</th><td>{e.Family}</td><td>{e.Paradigm}</td>")
            .Add($"<td>{e.Source}</td><td>{e.Architecture}</td><td><code>{e.Weights}</code></td></tr>"))
        .Add($"</tbody></table></div><p class=\"caption\">Hue tells the architecture family, lightness the training paradigm, in every figure alike.</p>");
}
