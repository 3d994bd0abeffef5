using System.Globalization;
using System.Text;
using Behavior.Measures.Selection;
using Behavior.Metrics;
using Behavior.Report.Model;

namespace Behavior.Report.Markdown;

/// <summary>The report for a pull request: updates and verdicts on one screen, everything else folded. GitHub's Markdown, no pictures.</summary>
public static class MarkdownReport
{
    /// <summary>Writes it.</summary>
    public static string Write(ReportModel model)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Behavior of the zoo {Escape(model.Zoo)}\n\n{Escape(model.Made)}\n\n");
        UpdatesMarkdown.Write(text, model);
        Verdicts(text, model);
        foreach (var section in model.Sections) Section(text, section);
        if (model.Selection is { } selection) Selection(text, selection);
        if (model.LeftOut.Count > 0)
            Fold(text, "Left out", string.Create(CultureInfo.InvariantCulture, $"{model.LeftOut.Count}"), () => text.AppendJoin("", model.LeftOut.Select(l => $"- {Escape(l)}\n")).Append('\n'));
        return text.ToString().TrimEnd() + "\n";
    }

    /// <summary>Something that unfolds by a click.</summary>
    /// <param name="text">What is written to.</param>
    /// <param name="title">Its heading.</param>
    /// <param name="about">What is said of it before; empty for nothing.</param>
    /// <param name="content">Writes it.</param>
    internal static void Fold(StringBuilder text, string title, string about, Action content)
    {
        text.Append(CultureInfo.InvariantCulture, $"<details><summary><b>{Escape(title)}</b>{(about.Length > 0 ? $": {Escape(about)}" : "")}</summary>\n\n");
        content();
        text.Append("</details>\n\n");
    }

    static void Verdicts(StringBuilder text, ReportModel model)
    {
        if (!model.Findings.Any()) return;
        text.AppendJoin(", ", new[] { "holds", "refuted", "inconclusive", "no verdict" }.Where(v => v != "no verdict" || model.Findings.Any(f => f.Verdict == v))
            .Select(v => $"**{model.Findings.Count(f => f.Verdict == v)}** {v}")).Append("\n\n");
        Fold(text, "Claims of the paper", "", () => Rows(text, ["finding", "claim", "verdict", "the paper"], model.Findings.Select(f => new[] { f.Id, f.Claim, f.Verdict, f.Paper })));
    }

    static void Section(StringBuilder text, ReportSection section) => Fold(text, section.Title, string.Join(", ", section.Findings.Select(f => $"{f.Id} {f.Verdict}")), () =>
    {
        text.Append(CultureInfo.InvariantCulture, $"{Escape(section.Question)}\n\n");
        if (section.Findings.Count > 0)
            Rows(text, ["finding", "compared", "effect", "95 % interval", "n", "units", "detectable", "verdict", "paper's value"], section.Findings.SelectMany(f => f.Parts.Select(p => Part(f, p))));
        foreach (var block in section.Blocks) Folded(text, block);
    });

    static string[] Part(FindingEntry finding, FindingPartEntry part) =>
    [
        finding.Id, part.Name.Length > 0 ? part.Name : part.Groups, part.Effect.IsDefined ? Number(part.Effect.Value) : part.Effect.WhyUndefined!,
        part.Effect.Interval is { } i ? $"{Number(i.Low)} to {Number(i.High)}" : "–", part.Effect.N.ToString(CultureInfo.InvariantCulture),
        part.Units.ToString(CultureInfo.InvariantCulture), part.Detectable is { } detectable ? Number(detectable) : "–", part.Verdict,
        part.Paper is { } paper ? Number(paper) : "–",
    ];

    /// <summary>The numbers of a figure or a table; pictures are for the page.</summary>
    internal static void Folded(StringBuilder text, ReportBlock block, string of = "")
    {
        if (((block as FigureBlock)?.Numbers ?? (block as TableBlock)?.Table) is not { } table) return;
        Fold(text, of + block.Title, "", () =>
        {
            text.Append(CultureInfo.InvariantCulture, $"{Escape(block.Caption)}\n\n");
            Rows(text, table);
        });
    }

    /// <summary>A table.</summary>
    internal static void Rows(StringBuilder text, Table table) => Rows(text, table.Columns, table.Rows.Select(r => r.Select(WithDetail)));

    static void Selection(StringBuilder text, SelectionModel selection) => Fold(text, "Choosing a model", "", () =>
    {
        text.Append("Measured properties, percent, with their 95 % intervals, and costs. The page weighs them for a use.\n\n");
        Rows(text, ["model", .. selection.Properties.Select(p => p.Name), .. SelectionRow.Headings],
            selection.Rows.Select(r => (IEnumerable<string>)[r.Model.Name, .. r.Values.Select(v => WithDetail(Cell.Percent(v))), .. r.Costs.Select(c => c.Text)]));
        text.Append("Scales, by which properties become utilities of 0 to 1:\n\n").AppendJoin("", selection.Properties.Select(p => $"- {Escape(p.Name)}: {Escape(p.Scale.ToString())}\n")).Append('\n');
        var drawn = selection.Presets.Where(p => p.Ranks.Count > 0).ToList();
        if (drawn.Count == 0) return;
        text.Append("Who is first for a use, by the weighted mean of utilities, when the units behind the properties are drawn again:\n\n");
        Rows(text, ["use", "probability of being first", "settled by these samples"],
            drawn.Select(p => (IEnumerable<string>)[p.Name, First(p, selection.Rows), p.Ranks.Any(r => r[0] >= UseRanking.Settles) ? "yes" : "no"]));
    });

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
    internal static string Escape(string text)
    {
        var safe = new StringBuilder();
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            if (c is '<' or '>' or '&') safe.Append(c switch { '<' => "&lt;", '>' => "&gt;", _ => "&amp;" });
            else if (c is '@') safe.Append("&#64;"); // no mention
            else if (c is '|' or '*' or '_' or '`' or '[' or ']' or '\\') safe.Append('\\').Append(c);
            else safe.Append(c);
        }
        return safe.ToString();
    }
}
