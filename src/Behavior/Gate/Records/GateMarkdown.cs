using System.Globalization;
using System.Text;
using Behavior.Manifests.Items;
using Behavior.Metrics.Statistics;

namespace Behavior.Gate.Records;

/// <summary>A <see cref="GateRecord"/> as Markdown for a pull request: what decides on one screen, the rest folded. Every text is escaped: none can become markup, a link or a mention.</summary>
public static class GateMarkdown
{
    /// <summary>The first line: by it the one comment of the gate is found again.</summary>
    public const string Marker = "<!-- behavior-gate -->";

    const int MostRows = 12, MostSentinels = 20, Longest = 60_000;

    static readonly string[] s_marks = [":white_check_mark:", ":grey_question:", ":no_entry:"];

    /// <summary>The Markdown.</summary>
    public static string Of(GateRecord record)
    {
        var text = new StringBuilder($"{Marker}\n## {s_marks[(int)record.Verdict]} Behavior: {record.Verdict.Word()}\n\n");
        text.Append($"{Escape(record.Candidate)} compared with {Escape(record.Baseline)}, sample by sample.\n\n");
        foreach (var update in record.Updates.Where(u => !u.IsSame)) Append(text, update);
        var same = record.Updates.Where(u => u.IsSame).ToList();
        if (record.Updates.Count == 0) text.Append("Nothing to compare: no checkpoint has a baseline on both sides.\n");
        else if (same.Count == record.Updates.Count) text.Append($"All {same.Count} checkpoints have the very same answers.\n");
        else if (same.Count > 0) text.Append($"{same.Count} other checkpoint{(same.Count == 1 ? " has" : "s have")} the very same answers.\n");
        return text.Length <= Longest ? text.ToString() : text.ToString(0, Longest) + "\n\n</details>\n\nCut here: the whole is in the artifact.\n";
    }

    static void Append(StringBuilder text, UpdateRecord update)
    {
        text.Append($"### {s_marks[(int)update.Verdict]} `{Code(update.Checkpoint)}`: {update.Verdict.Word()}\n\n{Escape(update.Message)}\n\n");
        if (update.Sentinels.Count > 0)
        {
            text.Append("| sentinel lost | is | is answered |\n|---|---|---|\n");
            foreach (var lost in update.Sentinels.Take(MostSentinels)) text.Append($"| {Escape($"{lost.Benchmark}/{lost.Sample}")} | {Escape(lost.Label)} | {Escape(lost.Answer)} |\n");
            text.Append('\n');
        }
        var changed = update.Rows.Where(r => !r.IsSame).OrderBy(r => r.Verdict).ThenBy(r => r.Tier).ThenBy(r => r.P ?? 1).ToList();
        Table(text, changed.Where(r => r.Verdict is not (RowVerdict.Unchanged or RowVerdict.NotCompared)).Take(MostRows));
        text.Append($"<details><summary>All {update.Rows.Count} rows</summary>\n\n");
        Table(text, changed);
        text.Append($"{update.Rows.Count(r => r.IsSame)} rows have the very same answers.\n\n</details>\n\n");
    }

    static void Table(StringBuilder text, IEnumerable<RowRecord> rows)
    {
        text.Append("| row | tier | before | after | difference (95 %) | p, Holm | lost / won | verdict |\n|---|---|---:|---:|---:|---:|---:|---|\n");
        foreach (var row in rows)
        {
            var name = row.Against.Length > 0 ? $"{row.Words}, since {row.Against}" : row.Words;
            var difference = row.Difference is { } d ? $"{Number(d, "+0.0000;-0.0000;0")} ({Number(row.Low, "+0.0000;-0.0000;0")} to {Number(row.High, "+0.0000;-0.0000;0")})" : "";
            var verdict = row.Slices.Count > 0 ? $"{row.Verdict.Word()} in {string.Join(", ", row.Slices.Take(3).Select(s => s.Name))}" : row.Verdict.Word();
            if (row.Needed is { } needed) verdict += $" (needs {needed.ToString("N0", CultureInfo.InvariantCulture)})";
            if (row.Why.Length > 0) verdict += $": {row.Why}";
            text.Append($"| {Escape(name)} | {GateTiers.Word(row.Tier)} | {Number(row.Baseline, "0.0000")} | {Number(row.Candidate, "0.0000")} | {difference} | "
                + $"{(row.PAdjusted is { } p ? PValues.Words(p) : "")} | {row.Regressed} / {row.Fixed} | {Escape(verdict)} |\n");
        }
        text.Append('\n');
    }

    static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "";

    /// <summary>A text in which nothing is markup: HTML, links, mentions, references and tables' bars are taken apart.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsControl(c) || c is '\u2028' or '\u2029') escaped.Append(' ');
            else if (c is '&' or '<' or '>' or '@' or '#' or '|' or '[' or ']' or '`' or '*' or '_' or '~' or '\\' or '!' or '$') escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
            else escaped.Append(c);
        return escaped.ToString().Replace("://", ":&#8203;//", StringComparison.Ordinal).Replace("www.", "www&#46;", StringComparison.OrdinalIgnoreCase);
    }

    static string Code(string text) => new([.. text.Where(c => c is not '`' && !char.IsControl(c))]);
}
