using System.Globalization;
using Behavior.Diagnostics.Text;
using Behavior.Runs;

namespace Behavior.Tool.Suite;

/// <summary>The rows of a run, theory by theory: value, interval, n, verdict, and what became of each. As columns where the width at hand allows it, else as lists.</summary>
static class ResultTable
{
    static readonly string[] s_heading = ["", "value", "95 % interval", "n", "verdict", ""];

    /// <summary>Prints the table, and counts at its end.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="width">Columns at hand.</param>
    public static void Print(IReadOnlyList<RowOutcome> rows, int width)
    {
        foreach (var theory in rows.Where(r => r.State != RowState.DoesNotApply && r.Counts()).GroupBy(r => r.Theory))
        {
            Console.Out.WriteLine();
            Console.Out.WriteLine(theory.Key);
            foreach (var line in TextTable.Lay(s_heading, [.. theory.Select(Cells)], width - 2)) Console.Out.WriteLine("  " + line);
        }
        Console.Out.WriteLine();
        foreach (var line in TextColumns.Wrap(RowCounts.InWords(rows) + ".", width, 2)) Console.Out.WriteLine(line);
    }

    static string[] Cells(RowOutcome row) =>
    [
        row.Arguments, Shown(row.Value), row.Low is null ? "" : $"{Shown(row.Low)} to {Shown(row.High)}", row.N?.ToString(CultureInfo.InvariantCulture) ?? "", row.Verdict, Word(row),
    ];

    static string Word(RowOutcome row) => row.State switch
    {
        RowState.Agrees => "agrees",
        RowState.Differs => "differs",
        RowState.Changed => "changed by an update",
        RowState.New => "not pinned yet",
        RowState.Missing => "not measured",
        _ => $"failed: {row.Cause}",
    };

    static string Shown(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
