namespace Behavior.Runs;

/// <summary>How many rows of a run ended in which way.</summary>
public static class RowCounts
{
    /// <summary>Whether a row is one of measures and claims; checks that measure nothing, and pass, are not counted.</summary>
    public static bool Counts(this RowOutcome row) => row.IsMeasured || row.State != RowState.Agrees;

    /// <summary>For example <c>320 agree, 139 differ</c>, in the order of the states; what there is none of is left out.</summary>
    public static string InWords(IEnumerable<RowOutcome> rows) =>
        string.Join(", ", rows.Where(Counts).GroupBy(r => r.State).OrderBy(g => g.Key).Select(g => $"{g.Count()} {Word(g.Key)}"));

    static string Word(RowState state) => state switch
    {
        RowState.Agrees => "agree",
        RowState.Differs => "differ",
        RowState.Changed => "changed by an update",
        RowState.New => "not pinned yet",
        RowState.Missing => "not measured",
        RowState.DoesNotApply => "do not apply",
        _ => "failed",
    };
}
