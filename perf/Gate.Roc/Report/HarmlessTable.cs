using System.Text;
using static Behavior.Gate.Roc.Verdicts;

namespace Behavior.Gate.Roc;

/// <summary>What the gate said of harmless changes.</summary>
static class HarmlessTable
{
    /// <summary>Adds the table, and every false alarm by name.</summary>
    public static void AddTo(StringBuilder text, List<PlantOutcome> good)
    {
        RocTable.Say(text, $"Harmless changes; a false alarm is any verdict but `{Merge}`:");
        RocTable.Table(text, ["kind", "made", Merge, Undecided, Blocked, PlantOutcome.Refused, "largest effect, margins", "most answers that flipped", "every fifth: false alarms"],
            good.GroupBy(o => o.Kind).Select(g => ByKind(g.Key, [.. g])).Append(ByKind("all", good)));
        foreach (var o in good.Where(o => o.Verdict is Undecided or Blocked))
            RocTable.Say(text, $"False alarm: {o.Words()}: `{o.Verdict}` by {string.Join(", ", o.Rows.Where(r => r.Blocks || r.Opens).Select(r => r.Catch))}; ",
                $"effect {o.Effect:0.00} margins, {o.Lost} lost and {o.Won} won.");
        foreach (var refused in good.Where(o => o.Verdict == PlantOutcome.Refused).GroupBy(o => o.Kind))
            RocTable.Say(text, $"Refused: {string.Join("; ", refused.Select(o => o.Words()))}. {refused.First().Error.Split(' ')[0].TrimEnd(':')}: ",
                "the file is not read at all, so no verdict is given.");
    }

    static object[] ByKind(string kind, List<PlantOutcome> of) =>
    [
        kind, of.Count, of.Count(Merge), of.Count(Undecided), of.Count(Blocked), of.Count(PlantOutcome.Refused),
        $"{of.Select(o => o.Effect).DefaultIfEmpty().Max():0.00}", of.Select(o => o.Lost + o.Won).DefaultIfEmpty().Max(),
        of.Count(o => o.Verdict != PlantOutcome.Refused && o.OfFewer != Merge),
    ];
}
