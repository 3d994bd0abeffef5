using System.Globalization;
using System.Text;

namespace Behavior.Gate;

/// <summary>What the gate says of an update, to be understood in ten seconds: the verdict, the counts, and the rows that decide, the worst first.</summary>
public static class UpdateMessage
{
    const int MostRows = 3;

    /// <summary>The message of a checkpoint that answers as it was accepted.</summary>
    /// <param name="checkpoint">The checkpoint.</param>
    /// <param name="rows">How many rows it has.</param>
    public static string OfSame(string checkpoint, int rows) => $"{checkpoint}: MERGE. {rows} of {rows} rows have the very same answers.";

    /// <summary>The message.</summary>
    /// <param name="update">The update.</param>
    /// <param name="report">The report's page; empty where there is none.</param>
    public static string Of(Update update, string report = "")
    {
        if (update.IsSame) return OfSame(update.Checkpoint, update.Rows.Count);
        var text = new StringBuilder($"{update.Checkpoint}: {update.Verdict.Word().ToUpperInvariant()}. {Counts(update)} ");
        text.Append(CultureInfo.InvariantCulture, $"(alpha {update.Alpha} over the update).");
        foreach (var lost in update.Sentinels.Take(MostRows)) text.Append($" Sentinel lost: {lost.Benchmark}/{lost.Sample}, a {lost.Label}, is answered '{lost.Answer}'.");
        if (update.Sentinels.Count > MostRows) text.Append($" {update.Sentinels.Count - MostRows} more sentinels are lost.");
        List<JudgedRow> deciding = [.. Deciding(update)];
        foreach (var row in deciding.Take(MostRows)) text.Append($" {(update.AnchorRows.Contains(row) ? $"Since {update.Anchor}: " : "")}{RowWords.Sentence(row)}.");
        if (deciding.Count > MostRows) text.Append($" ... and {deciding.Count - MostRows} more.");
        if (report.Length > 0) text.Append($" Report: {report}{(deciding.Count > 0 ? $"#{deciding[0].Change.Dataset}" : "")}");
        return text.ToString();
    }

    /// <summary>How many rows have which verdict: <c>3 of 41 rows regressed, 1 cannot be told, 37 unchanged</c>.</summary>
    public static string Counts(Update update)
    {
        var counts = update.Rows.GroupBy(r => r.Verdict).OrderBy(g => g.Key).Select(g => (g.Key, Count: g.Count())).ToList();
        var parts = counts.Select((c, i) => $"{c.Count}{(i == 0 ? $" of {update.Rows.Count} rows" : "")} {Word(c.Key)}");
        var anchor = update.AnchorRows.Count(r => r.Verdict == RowVerdict.Regressed);
        return string.Join(", ", parts) + (anchor > 0 ? $"; {anchor} regressed since {update.Anchor}" : "");
    }

    /// <summary>The rows that explain the verdict, the worst first; where it merges, those that changed most surely.</summary>
    static IEnumerable<JudgedRow> Deciding(Update update) => update.Verdict switch
    {
        UpdateVerdict.DoNotMerge => update.AllRows.Where(r => r.Blocks).OrderBy(r => r.Rule.Tier).ThenBy(r => r.Change.P ?? 1),
        UpdateVerdict.Undecided => update.Rows.Where(r => r.LeavesOpen).OrderBy(r => r.Change.Difference?.Low ?? 0),
        _ => update.AllRows.Where(r => r.Verdict is not (RowVerdict.Unchanged or RowVerdict.NotCompared or RowVerdict.CannotTell)).OrderBy(r => r.Rule.Tier).ThenBy(r => r.Change.P ?? 1),
    };

    static string Word(RowVerdict verdict) => verdict switch
    {
        RowVerdict.CannotTell => "cannot be told",
        RowVerdict.NotCompared => "not compared",
        _ => verdict.Word(),
    };
}
