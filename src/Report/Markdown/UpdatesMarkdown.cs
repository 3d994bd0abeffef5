using System.Globalization;
using System.Text;
using Behavior.Report.Model;

namespace Behavior.Report.Markdown;

/// <summary>Updates for a pull request: the verdict, the gate's words and the rows that changed; everything else folded. Nothing where there is none.</summary>
static class UpdatesMarkdown
{
    const int MostRows = 12;

    static readonly Dictionary<string, string> s_marks = new() { ["merge"] = ":white_check_mark:", ["undecided"] = ":grey_question:", ["do not merge"] = ":no_entry:" };

    public static void Write(StringBuilder text, ReportModel model)
    {
        foreach (var update in model.Updates) Write(text, update);
        if (model.ChangedVerdicts.Count > 0)
            text.Append("Claims whose verdict is another one: ").AppendJoin("; ", model.ChangedVerdicts.Select(v => MarkdownReport.Escape(v.Text))).Append(".\n\n");
    }

    static void Write(StringBuilder text, UpdateEntry update)
    {
        text.Append(CultureInfo.InvariantCulture, $"## {s_marks[update.Verdict]} {MarkdownReport.Escape(update.Checkpoint)}: {update.Verdict}\n\n{MarkdownReport.Escape(update.Message)}\n\n");
        if (update.Sentinels.Rows.Count > 0) MarkdownReport.Rows(text, First(update.Sentinels));
        if (update.Changed.Rows.Count > 0) MarkdownReport.Rows(text, First(update.Changed));
        MarkdownReport.Fold(text, "The rest of this update", "", () => Rest(text, update));
    }

    static void Rest(StringBuilder text, UpdateEntry update)
    {
        text.Append(CultureInfo.InvariantCulture, $"{MarkdownReport.Escape(update.Compared)} Differences are oriented: positive is better.\n\n");
        foreach (var table in new[] { update.Sentinels, update.Changed })
            if (table.Rows.Count > MostRows) MarkdownReport.Rows(text, table with { Rows = [.. table.Rows.Skip(MostRows)] });
        if (update.Others.Rows.Count > 0)
        {
            text.Append("Rows that did not change, or of which it cannot be told:\n\n");
            MarkdownReport.Rows(text, update.Others);
        }
        text.Append(CultureInfo.InvariantCulture, $"Rows with the very same answers: {update.Same}.\n\n");
        foreach (var benchmark in update.Benchmarks)
        {
            foreach (var sentence in benchmark.Sentences) text.Append(CultureInfo.InvariantCulture, $"- {MarkdownReport.Escape(sentence)}\n");
            if (benchmark.Sentences.Count > 0) text.Append('\n');
            foreach (var block in benchmark.Blocks) MarkdownReport.Folded(text, block, $"{benchmark.Name}: ");
        }
    }

    static Table First(Table table) => table with { Rows = [.. table.Rows.Take(MostRows)] };
}
