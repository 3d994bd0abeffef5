using System.Globalization;
using Behavior.Diagnostics.Text;
using Behavior.Gate;
using Behavior.Gate.Records;
using Behavior.Manifests.Items;
using Behavior.Metrics.Statistics;

namespace Behavior.Tool.Suite;

/// <summary>The outcome of a comparison in a terminal: each update's verdict and why, and the rows that changed; the rest is counted.</summary>
static class GateTable
{
    static readonly string[] s_heading = ["", "tier", "before", "after", "difference", "95 %", "p (Holm)", "lost/won", "verdict"];

    /// <summary>Prints it.</summary>
    public static void Print(GateRecord record, int width)
    {
        foreach (var update in record.Updates.Where(u => !u.IsSame)) Print(update, width);
        var same = record.Updates.Count(u => u.IsSame);
        if (same > 0) Console.Out.WriteLine($"{same} checkpoint{(same == 1 ? " has" : "s have")} the very same answers on both sides.");
        Console.Out.WriteLine();
        Console.Out.WriteLine(record.Verdict.Word().ToUpperInvariant());
    }

    static void Print(UpdateRecord update, int width)
    {
        Console.Out.WriteLine();
        foreach (var line in TextColumns.Wrap(update.Message, width, 2)) Console.Out.WriteLine(line);
        Console.Out.WriteLine();
        var told = update.Rows.Where(r => !r.IsSame && r.Verdict != RowVerdict.NotCompared).OrderBy(r => r.Verdict).ThenBy(r => r.Tier).ThenBy(r => r.P ?? 1);
        foreach (var line in TextTable.Lay(s_heading, [.. told.Select(Cells)], width - 2)) Console.Out.WriteLine("  " + line);
        foreach (var reason in update.Rows.Where(r => r.Verdict == RowVerdict.NotCompared).GroupBy(r => r.Why))
            foreach (var line in TextColumns.Wrap($"{reason.Count()} not compared: {reason.Key}", width - 2, 2)) Console.Out.WriteLine("  " + line);
    }

    static string[] Cells(RowRecord row) =>
    [
        row.Against.Length > 0 ? $"{row.Words}, since {row.Against}" : row.Words, row.Tier.Word(), Shown(row.Baseline, "0.0000"), Shown(row.Candidate, "0.0000"),
        Shown(row.Difference, "+0.0000;-0.0000;0"),
        $"{Shown(row.Low, "+0.0000;-0.0000;0")} to {Shown(row.High, "+0.0000;-0.0000;0")}", row.PAdjusted is { } p ? PValues.Words(p) : "", $"{row.Regressed}/{row.Fixed}",
        row.Slices.Count > 0 ? $"{row.Verdict.Word()} in {row.Slices[0].Name}" : row.Verdict.Word(),
    ];

    static string Shown(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}
