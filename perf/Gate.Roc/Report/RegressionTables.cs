using System.Text;
using static Behavior.Gate.Roc.Verdicts;

namespace Behavior.Gate.Roc;

/// <summary>What the gate said of planted regressions: by their effect, by their kind, and which it let through.</summary>
static class RegressionTables
{
    static readonly (string Words, double From, double To)[] s_groups =
        [("below 0.5", double.NegativeInfinity, 0.5), ("0.5 to 1", 0.5, 1), ("1 to 2", 1, 2), ("above 2", 2, double.PositiveInfinity)];

    /// <summary>Adds the tables.</summary>
    public static void AddTo(StringBuilder text, List<PlantOutcome> bad)
    {
        RocTable.Say(text, "Regressions by effect:");
        RocTable.Table(text, ["effect, margins", "planted", Blocked, Undecided, Merge, $"every fifth: {Blocked}", Undecided, Merge], s_groups.Select(g => ByEffect(g, bad)));
        Small(text, [.. bad.Where(o => o.Verdict == Blocked && o.Effect < 1)]);
        RocTable.Say(text, "Regressions by kind; 'a part' is a class, corruption or severity that makes its row regressed where the whole does not:");
        RocTable.Table(text, ["kind", "planted", Blocked, Undecided, Merge, "caught by", "largest effect that merged, margins"],
            bad.GroupBy(o => o.Kind).Select(g => ByKind(g.Key, [.. g])).Append(ByKind("all", bad)));
        var alone = bad.Where(o => o.Verdict == Blocked && o.Rows.Count(r => r.Blocks) == 1).GroupBy(o => o.Rows.First(r => r.Blocks).Catch).OrderByDescending(g => g.Count()).ToList();
        if (alone.Count > 0) RocTable.Say(text, $"Caught by one row alone: {string.Join(", ", alone.Select(g => $"{g.Key} {g.Count()}"))}.");
        Missed(text, [.. bad.Where(o => o.Verdict == Merge && o.Effect >= 0.5).OrderByDescending(o => o.Effect)]);
    }

    static object[] ByEffect((string Words, double From, double To) group, List<PlantOutcome> bad)
    {
        List<PlantOutcome> of = [.. bad.Where(o => o.Verdict != PlantOutcome.Refused && o.Effect >= group.From && o.Effect < group.To)];
        return [group.Words, of.Count, of.Count(Blocked), of.Count(Undecided), of.Count(Merge), of.CountOfFewer(Blocked), of.CountOfFewer(Undecided), of.CountOfFewer(Merge)];
    }

    static object[] ByKind(string kind, List<PlantOutcome> of) => [kind, of.Count, of.Count(Blocked), of.Count(Undecided), of.Count(Merge), of.Catches(), of.LargestMerged()];

    /// <summary>Why some are blocked whose effect on the photographs as a whole is small.</summary>
    static void Small(StringBuilder text, List<PlantOutcome> blocked)
    {
        if (blocked.Count == 0) return;
        var corrupted = blocked.Count(o => o.CorruptedLoss >= PlantOutcome.Margin);
        var oneClass = blocked.Count(o => o.CorruptedLoss < PlantOutcome.Margin && o.WorstClass >= PlantOutcome.SliceMargin);
        RocTable.Say(text, $"Of the {blocked.Count} that are blocked with an effect below one margin, {corrupted} lose a point or more on the corrupted photographs, ",
            $"and {oneClass} others five points or more of one class. ",
            $"The other {blocked.Count - corrupted - oneClass} are blocked because their loss is significant and the interval of a row reaches its margin.");
    }

    static void Missed(StringBuilder text, List<PlantOutcome> missed)
    {
        if (missed.Count == 0)
        {
            RocTable.Say(text, "No regression of half a margin or more merged.");
            return;
        }
        RocTable.Say(text, "Merged with an effect of half a margin or more:");
        RocTable.Table(text, ["plant", "effect, margins", "accuracy, points", "calibration error", "worst class, points"], missed.Select(o => new object[]
        {
            o.Words(), $"{o.Effect:0.00}", $"{-100 * o.AccuracyLoss:+0.00;-0.00;0}", $"{o.EceGrowth:+0.0000;-0.0000;0}", $"{-100 * o.WorstClass:+0.0;-0.0;0}",
        }));
    }
}
