using Behavior.Gate;
using Behavior.Report.Model;
using Behavior.Report.Sections;
using Behavior.Snapshots;

namespace Behavior.Report.Updates;

/// <summary>What the gate says of the zoo's checkpoints that answer otherwise than they were accepted.</summary>
static class UpdateBuilder
{
    /// <summary>The updates, the worst first; one that cannot be judged is a line among the source's problems.</summary>
    public static IReadOnlyList<UpdateEntry> Of(ReportSource source)
    {
        var gate = new CheckpointGate(source.Zoo.Evaluations);
        var judged = from checkpoint in source.Manifest.Checkpoints
                     where checkpoint.Zoo == source.Name && gate.Has(checkpoint.Name)
                     let update = source.Try(() => gate.MayDiffer(checkpoint.Name) ? gate.Judge(checkpoint.Name) : null)
                     where update is not null && IsUpdate(update)
                     select update;
        return [.. judged.ToList().OrderByDescending(u => u.Verdict).Select(u => Entry(source, gate, u))];
    }

    /// <summary>The claims whose verdict is not the one that is pinned; none where no checkpoint was updated.</summary>
    public static IReadOnlyList<ChangedVerdict> Verdicts(ReportSource source, IReadOnlyList<UpdateEntry> updates)
    {
        if (updates.Count == 0) return [];
        var snapshots = new SnapshotFolder(source.Manifest.Snapshots);
        return
        [
            .. from result in source.Rows.AllFindings
               let pinned = snapshots.PinnedVerdict(result.Row.Name)
               where pinned is not null && pinned != result.Finding.Verdict
               select new ChangedVerdict(result.Finding.Id, result.Row.Dataset, result.Finding.Claim, pinned, result.Finding.Verdict),
        ];
    }

    /// <summary>Whether anything differs; a row whose data are not here says nothing of weights that are the accepted ones.</summary>
    static bool IsUpdate(Update update) => !update.IsSame && (update.Weights.Before != update.Weights.After || update.AllRows.Any(r => !r.Change.IsSame && r.Verdict != RowVerdict.NotCompared));

    /// <summary>Whether a row is in sight: it changed, or it is critical and cannot be told.</summary>
    static bool IsTold(JudgedRow row) => row.LeavesOpen || row.Verdict is not (RowVerdict.Unchanged or RowVerdict.CannotTell or RowVerdict.NotCompared);

    static UpdateEntry Entry(ReportSource source, CheckpointGate gate, Update update)
    {
        List<JudgedRow> rows = [.. update.AllRows.Where(r => !r.Change.IsSame).OrderBy(r => r.Verdict).ThenBy(r => r.Rule.Tier).ThenBy(r => r.Change.P ?? 1)];
        var since = update.AnchorRows.ToHashSet();
        string Against(JudgedRow row) => since.Contains(row) ? $"since {update.Anchor}" : "";
        return new(update.Checkpoint, update.Verdict.Word(), UpdateMessage.Of(update),
            $"{update.Candidate} with the weights {update.Weights.After}, compared with {update.Baseline} with the weights {update.Weights.Before}, sample by sample.")
        {
            Sentinels = UpdateTables.Sentinels(update.Sentinels),
            Changed = UpdateTables.Rows(rows.Where(IsTold), Against),
            Others = UpdateTables.Rows(rows.Where(r => !IsTold(r)), Against),
            Same = update.AllRows.Count(r => r.Change.IsSame),
            Benchmarks = [.. rows.GroupBy(r => r.Change.Dataset).Select(g => Benchmark(source, gate, update, g.Key, [.. g], Against))],
        };
    }

    static UpdatedBenchmark Benchmark(ReportSource source, CheckpointGate gate, Update update, string benchmark, IReadOnlyList<JudgedRow> rows, Func<JudgedRow, string> against)
    {
        var own = new UpdatedAnswers(source, gate, update.Checkpoint, benchmark, [.. rows.Where(r => against(r).Length == 0 && r.Verdict != RowVerdict.NotCompared)]);
        var told = rows.Where(IsTold).ToList();
        return new(benchmark, told.Count > 0, [.. told.Select(r => Sentence(r, against(r)))],
            [.. UpdateTables.Classes(own), .. UpdateFigures.Of(own), .. UpdateGalleries.Of(own)]);
    }

    static string Sentence(JudgedRow row, string against) => $"{row.Verdict.Word()}{(against.Length > 0 ? $" {against}" : "")}: {RowWords.Sentence(row)}.";
}
