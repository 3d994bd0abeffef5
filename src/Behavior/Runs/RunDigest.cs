using Behavior.Diagnostics.Text;
using Behavior.Manifests;

namespace Behavior.Runs;

/// <summary>A run on one screen: what was measured, what differs and why, what was not measured and how to get it, and what to do next.</summary>
public static class RunDigest
{
    /// <summary>Columns of a terminal as it is opened.</summary>
    public const int Width = TextColumns.Usual;

    /// <summary>Lines of a screen, should everything go wrong at once; what would not fit is counted.</summary>
    public const int MostLines = 50;

    const int MostGroups = 5, MostExamples = 8, MostOfAList = 3, Indent = 2, Column = 12;

    static readonly RowState[] s_told = [RowState.Differs, RowState.Changed, RowState.New, RowState.Failed, RowState.Missing];

    /// <summary>The digest as text of at most <see cref="Width"/> columns, LF.</summary>
    public static string Of(RunOutcome run)
    {
        List<string> lines = [.. Wrapped(Heading(run), Indent), .. Section("", HeadlineTable.Of(run))];
        if (Claims(run) is { Length: > 0 } claims) lines.AddRange(Wrapped($"Claims: {claims}.", Indent));
        lines.AddRange(Groups("Differs", run, RowState.Differs, r => r.Cause, Example));
        lines.AddRange(Groups("Changed by updates, which the gate judges", run, RowState.Changed, r => r.Cause, Example));
        lines.AddRange(Groups("Not pinned yet", run, RowState.New, r => r.Model.Length > 0 ? $"of {r.Model}" : "of the zoo as a whole", Example));
        lines.AddRange(Groups("Failed", run, RowState.Failed, r => r.Cause, Short));
        lines.AddRange(Groups("Not measured", run, RowState.Missing, r => r.Cause, _ => ""));
        lines.AddRange(run.WaysToGet.SelectMany(w => Wrapped($"  To get them: {w}", Indent)).AtMost(MostOfAList));
        lines.AddRange(Inapplicable(run));
        lines.AddRange(Section("Warnings:", run.Warnings.SelectMany(w => Wrapped("  " + w, Indent)).AtMost(MostOfAList)));
        lines.AddRange(Next(run));
        return string.Join('\n', lines);
    }

    static string Heading(RunOutcome run) => $"Zoo {run.Manifest.Zoo}, {run.Rows.Count(RowCounts.Counts)} rows in {Time(run.Took)}: {RowCounts.InWords(run.Rows)}";

    static string Claims(RunOutcome run) => string.Join(", ", run.Rows.Where(r => r.Verdict.Length > 0).GroupBy(r => r.Verdict).OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => $"{g.Count()} {(g.Key == "holds" && g.Count() != 1 ? "hold" : g.Key)}"));

    static IEnumerable<string> Groups(string title, RunOutcome run, RowState state, Func<RowOutcome, string> by, Func<RowOutcome, string> example)
    {
        if (run.Rows.All(r => r.State != state)) return [];
        var groups = run.Rows.Where(r => r.State == state).GroupBy(by).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        var most = Math.Max(1, MostGroups / s_told.Count(s => run.Rows.Any(r => r.State == s)));
        var lines = Math.Min(most, 2);
        var told = groups.Take(most).SelectMany(g => Group(g, example, lines, examples: groups.Count == 1 && most == MostGroups ? MostExamples : lines));
        var others = groups.Skip(most).Sum(g => g.Count());
        return Section($"{title}:", others > 0 ? told.Append($"  ... and {others} row(s) for {groups.Count - most} other reason(s)") : told);
    }

    static IEnumerable<string> Group(IGrouping<string, RowOutcome> group, Func<RowOutcome, string> example, int lines, int examples)
    {
        foreach (var line in Wrapped($"{group.Count(),5} {Rows(group.Count())}  {group.Key}", Column).AtMost(lines)) yield return line;
        var telling = group.OrderBy(r => r.Headline.Length == 0).ThenBy(r => r.Section, StringComparer.Ordinal).ThenBy(r => r.Name, StringComparer.Ordinal); // main figures first
        foreach (var shown in telling.DistinctBy(r => r.Theory).Select(example).Where(e => e.Length > 0).Take(examples)) yield return Fit(new string(' ', Column) + shown);
    }

    static string Rows(int count) => count == 1 ? "row " : "rows";

    static string Example(RowOutcome row) => row.Change.Length > 0 ? $"{Short(row)}: {row.Change}" : Short(row);

    static IEnumerable<string> Inapplicable(RunOutcome run)
    {
        var groups = run.Rows.Where(r => r.State == RowState.DoesNotApply).GroupBy(r => r.Cause).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        var text = string.Join("; ", groups.Select(g => $"{g.Key.TrimEnd('.')} ({g.Count()})"));
        return Section("Does not apply:", text.Length == 0 ? [] : Wrapped("  " + text, Indent).AtMost(MostOfAList));
    }

    static IEnumerable<string> Next(RunOutcome run)
    {
        var page = Path.Combine(run.Manifest.Artifacts, "report", "index.html");
        yield return "";
        yield return $"To see it:  {run.Manifest.ToReport()}";
        if (File.Exists(page)) yield return $"            writes {Seen(page, run.Manifest.StartedIn)}";
        if (run.Rows.Any(r => r.State is RowState.Differs or RowState.Changed or RowState.New)) yield return $"To accept:  {run.Manifest.Accept()}";
    }

    /// <summary>A path as seen from where the build was started, where it lies below.</summary>
    static string Seen(string path, string from) => from.Length > 0 && Path.GetRelativePath(from, path) is var near && !near.StartsWith("..", StringComparison.Ordinal) ? near : path;

    static IEnumerable<string> Section(string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        return all.Count == 0 ? [] : title.Length == 0 ? ["", .. all] : ["", title, .. all];
    }

    static string Time(TimeSpan took) => took.TotalMinutes >= 1 ? $"{(int)took.TotalMinutes} min {took.Seconds} s" : $"{took.TotalSeconds:0} s";

    static string Short(RowOutcome row) => row.Arguments.Length > 0 ? $"{row.Theory}({row.Arguments})" : row.Theory;

    static string Fit(string line) => line.Length <= Width ? line : line[..(Width - 4)].TrimEnd() + " ...";

    static IEnumerable<string> Wrapped(string text, int indent) => TextColumns.Wrap(text.ReplaceLineEndings(" "), Width, indent);
}
