using System.Globalization;
using System.Text;
using Behavior.Measures.Selection;
using Behavior.Metrics;
using Behavior.Report.Model;

namespace Behavior.Report.Markdown;

/// <summary>The report for a pull request: verdicts first, tables of numbers folded. GitHub's Markdown, no pictures.</summary>
public static class MarkdownReport
{
    /// <summary>Writes it.</summary>
    public static string Write(ReportModel model)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Behavior of the zoo {Escape(model.Zoo)}\n\n{Escape(model.Made)}\n\n");
        Verdicts(text, model);
        foreach (var section in model.Sections) Section(text, section);
        if (model.Selection is { } selection) Selection(text, selection);
        if (model.LeftOut.Count > 0) text.Append("## Left out\n\n").AppendJoin("", model.LeftOut.Select(l => $"- {Escape(l)}\n")).Append('\n');
        return text.ToString().TrimEnd() + "\n";
    }

    static void Verdicts(StringBuilder text, ReportModel model)
    {
        if (!model.Findings.Any()) return;
        text.AppendJoin(", ", new[] { "holds", "refuted", "inconclusive", "no verdict" }.Where(v => v != "no verdict" || model.Findings.Any(f => f.Verdict == v))
            .Select(v => $"**{model.Findings.Count(f => f.Verdict == v)}** {v}")).Append("\n\n");
        Rows(text, ["finding", "claim", "verdict", "the paper"], model.Findings.Select(f => new[] { f.Id, f.Claim, f.Verdict, f.Paper }));
    }

    static void Section(StringBuilder text, ReportSection section)
    {
        text.Append(CultureInfo.InvariantCulture, $"## {Escape(section.Title)}\n\n{Escape(section.Question)}\n\n");
        if (section.Findings.Count > 0)
            Rows(text, ["finding", "compared", "effect", "95 % interval", "n", "units", "detectable", "verdict", "paper's value"], section.Findings.SelectMany(f => f.Parts.Select(p => Part(f, p))));
        foreach (var figure in section.Blocks.OfType<FigureBlock>()) Folded(text, figure); // pictures are for the page
    }

    static string[] Part(FindingEntry finding, FindingPartEntry part) =>
    [
        finding.Id, part.Name.Length > 0 ? part.Name : part.Groups, part.Effect.IsDefined ? Number(part.Effect.Value) : part.Effect.WhyUndefined!,
        part.Effect.Interval is { } i ? $"{Number(i.Low)} to {Number(i.High)}" : "–", part.Effect.N.ToString(CultureInfo.InvariantCulture),
        part.Units.ToString(CultureInfo.InvariantCulture), part.Detectable is { } detectable ? Number(detectable) : "–", part.Verdict,
        part.Paper is { } paper ? Number(paper) : "–",
    ];

    static void Folded(StringBuilder text, FigureBlock figure)
    {
        text.Append(CultureInfo.InvariantCulture, $"<details><summary>{Escape(figure.Title)}</summary>\n\n{Escape(figure.Caption)}\n\n");
        Rows(text, figure.Numbers.Columns, figure.Numbers.Rows.Select(r => r.Select(WithDetail)));
        text.Append("</details>\n\n");
    }

    static void Selection(StringBuilder text, SelectionModel selection)
    {
        text.Append("## Choosing a model\n\nMeasured properties, percent, with their 95 % intervals, and costs. The page weighs them for a use.\n\n");
        Rows(text, ["model", .. selection.Properties.Select(p => p.Name), .. SelectionRow.Headings],
            selection.Rows.Select(r => (IEnumerable<string>)[r.Model.Name, .. r.Values.Select(v => WithDetail(Cell.Percent(v))), .. r.Costs.Select(c => c.Text)]));
        text.Append("Scales, by which properties become utilities of 0 to 1:\n\n").AppendJoin("", selection.Properties.Select(p => $"- {Escape(p.Name)}: {Escape(p.Scale.ToString())}\n")).Append('\n');
        var drawn = selection.Presets.Where(p => p.Ranks.Count > 0).ToList();
        if (drawn.Count == 0) return;
        text.Append("Who is first for a use, by the weighted mean of utilities, when the units behind the properties are drawn again:\n\n");
        Rows(text, ["use", "probability of being first", "settled by these samples"],
            drawn.Select(p => (IEnumerable<string>)[p.Name, First(p, selection.Rows), p.Ranks.Any(r => r[0] >= UseRanking.Settles) ? "yes" : "no"]));
    }

    static string First(SelectionPreset preset, IReadOnlyList<SelectionRow> rows) => string.Join(", ",
        rows.Zip(preset.Ranks, (row, ranks) => (row.Model.Name, First: ranks[0])).Where(m => m.First >= 0.005).OrderByDescending(m => m.First).Select(m => $"{m.Name} {Cell.Format(m.First, 2)}"));

    static string WithDetail(Cell cell) => cell.Detail.Length > 0 ? $"{cell.Text} ({cell.Detail})" : cell.Text;

    static void Rows(StringBuilder text, IReadOnlyList<string> columns, IEnumerable<IEnumerable<string>> rows)
    {
        text.Append("| ").AppendJoin(" | ", columns.Select(Escape)).Append(" |\n|").Append(string.Concat(Enumerable.Repeat("---|", columns.Count))).Append('\n');
        foreach (var row in rows) text.Append("| ").AppendJoin(" | ", row.Select(Escape)).Append(" |\n");
        text.Append('\n');
    }

    static string Number(double value) => Cell.Format(value, 3);

    /// <summary>Nothing in a name may end a cell or begin markup.</summary>
    static string Escape(string text)
    {
        var safe = new StringBuilder();
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            if (c is '<' or '>' or '&') safe.Append(c switch { '<' => "&lt;", '>' => "&gt;", _ => "&amp;" });
            else if (c is '|' or '*' or '_' or '`' or '[' or ']' or '\\') safe.Append('\\').Append(c);
            else safe.Append(c);
        }
        return safe.ToString();
    }
}
