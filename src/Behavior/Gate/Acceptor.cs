using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Behavior.Baselines;
using Behavior.Comparison;
using Behavior.Diagnostics;
using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Manifests;
using Behavior.Snapshots;

namespace Behavior.Gate;

/// <summary>Accepts received rows: their snapshots, what their checkpoints answered, and a line that says who, why and which weights; all of it or nothing.</summary>
/// <param name="evaluations">What checkpoints answer: the answers behind received rows lie in its store.</param>
/// <param name="weights">The hash of the weights that a checkpoint's item names now.</param>
public sealed class Acceptor(Evaluations evaluations, Func<string, string> weights)
{
    readonly SnapshotFolder _snapshots = new(evaluations.Manifest.Snapshots);
    readonly BaselineFolder _baselines = new(evaluations.Manifest.Baseline);

    /// <summary>Accepts every received row whose name contains a text.</summary>
    /// <param name="filter">The text; empty for all.</param>
    /// <param name="reason">Why; needed where the gate calls a row regressed.</param>
    /// <returns>The rows that were accepted.</returns>
    /// <exception cref="BehaviorException">
    /// BHV0618: a row cannot be read, is incomplete, or was measured with other weights. BHV0442: a row regressed, and no reason is given. BHV0604: the folder cannot be written.
    /// Nothing was accepted.
    /// </exception>
    public IReadOnlyList<string> Accept(string filter, string reason = "")
    {
        var acceptance = new Acceptance(weights);
        var names = _snapshots.Waiting(filter);
        var rows = new List<(MetricRow Row, PinnedSnapshot Snapshot)>();
        foreach (var name in names)
            if (_snapshots.AddTo(acceptance, name) is { } snapshot && MetricRow.Parse(name) is { } row) rows.Add((row, snapshot));
        var lines = new List<string>();
        foreach (var ofOne in rows.GroupBy(r => r.Row.Checkpoint)) acceptance.Catch(() => Update(acceptance, ofOne.Key, [.. ofOne], reason, lines));
        if (reason.Length > 0 && lines.Count == 0 && names.Count > 0) lines.Add(AcceptedList.Line(evaluations.Manifest, "", "", "", names.Count, reason));
        if (lines.Count > 0) AcceptedList.AddTo(acceptance, evaluations.Manifest, lines);
        acceptance.Commit();
        return names;
    }

    /// <summary>Makes the baselines of a zoo's pinned rows that have none: of all that is pinned and does not wait for a decision.</summary>
    /// <returns>The rows whose baseline was made.</returns>
    /// <exception cref="BehaviorException">BHV0441: the answers now are others than those that a row was pinned for. Nothing was written.</exception>
    public IReadOnlyList<string> MakeBaselines(string filter)
    {
        var (acceptance, made) = (new Acceptance(weights), new List<string>());
        var waiting = _snapshots.Waiting().ToHashSet(StringComparer.Ordinal);
        var checkpoints = evaluations.Manifest.Checkpoints.Where(c => c.Zoo == evaluations.Manifest.Zoo).Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var ofOne in MetricRow.PinnedIn(_snapshots).Where(r => checkpoints.Contains(r.Checkpoint) && !waiting.Contains(r.Name) && r.Name.Contains(filter, StringComparison.OrdinalIgnoreCase))
            .GroupBy(r => r.Checkpoint))
            acceptance.Catch(() => Make(acceptance, ofOne.Key, ofOne, made));
        acceptance.Commit();
        return made;
    }

    void Update(Acceptance acceptance, string checkpoint, IReadOnlyList<(MetricRow Row, PinnedSnapshot Snapshot)> rows, string reason, List<string> lines)
    {
        var known = Known(checkpoint);
        var now = Provenance.Short(weights(checkpoint));
        if (known.Rows.Count > 0 && known.Weights != now)
        {
            RequireReason(checkpoint, known, [.. rows.Select(r => r.Row.Name)], reason);
            lines.Add(AcceptedList.Line(evaluations.Manifest, checkpoint, known.Weights, now, rows.Count, reason));
        }
        var (kept, answers) = (new List<BaselineRow>(), new List<Answers>());
        foreach (var (row, snapshot) in rows)
        {
            var (one, of) = RowOf(row, snapshot);
            if (one.AnswersHash != snapshot.Answers && of.Count > 0)
                throw new BehaviorException("BHV0618", $"{row.Name} is not accepted: it was measured on other answers than '{checkpoint}' gives now on this machine. Nothing was accepted. "
                    + $"Usual cause: it was measured on another processor. Accept it there, or measure it here: {evaluations.Manifest.Test($"--filter Model={checkpoint}")}");
            kept.Add(one);
            answers.AddRange(of);
        }
        Write(acceptance, known.With(now, kept, answers));
    }

    /// <summary>Refuses to accept rows that the gate calls regressed without a word.</summary>
    void RequireReason(string checkpoint, Baseline known, IReadOnlyList<string> names, string reason)
    {
        if (reason.Length > 0) return;
        var item = evaluations.Manifest.Checkpoint(checkpoint);
        var baseline = new BaselineSide(known, "its baseline", item, evaluations.Manifest.Benchmark);
        var update = new UpdateComparison(evaluations).Compare(item, known.Rows, baseline, new EvaluatedSide(evaluations, checkpoint));
        var regressed = update.Rows.Where(r => r.Verdict == RowVerdict.Regressed && names.Contains(r.Change.Row)).ToList();
        if (regressed.Count > 0)
            throw new BehaviorException("BHV0442", $"{regressed.Count} row(s) of '{checkpoint}' regressed: {RowWords.List(regressed)}. Nothing was accepted. To accept a loss, say why: "
                + $"{evaluations.Manifest.Accept()} -p:Reason=\"...\" (behavior accept --reason \"...\"); {AcceptedList.FileName} keeps it.");
    }

    void Make(Acceptance acceptance, string checkpoint, IEnumerable<MetricRow> rows, List<string> made)
    {
        var (kept, answers) = (new List<BaselineRow>(), new List<Answers>());
        foreach (var row in rows)
        {
            if (_snapshots.Find(row.Name) is not { } snapshot) continue; // its own row says that it cannot be read
            var (one, of) = RowOf(row, snapshot);
            if (one.Answers.Count == 0 && one.Value is null) continue;
            if (of.Count > 0 && snapshot.Answers.Length > 0 && snapshot.Answers != one.AnswersHash)
                throw new BehaviorException("BHV0441", $"{row.Name} was pinned for other answers than '{checkpoint}' gives now. No baseline was written. "
                    + $"Usual causes: other weights, whose row was not run; another processor. Run the row, or delete {row.Name}.verified.json, run it and accept it.");
            if (of.Count > 0 && snapshot.Answers.Length == 0) acceptance.Add(_snapshots.FileOf(row.Name), WithAnswers(_snapshots.FileOf(row.Name), row, one.AnswersHash));
            kept.Add(one);
            answers.AddRange(of);
            made.Add(row.Name);
        }
        if (kept.Count > 0) Write(acceptance, Known(checkpoint).With(Provenance.Short(weights(checkpoint)), kept, answers));
    }

    (BaselineRow, IReadOnlyList<Answers>) RowOf(MetricRow row, PinnedSnapshot snapshot)
    {
        var answers = RowAnswers.Of(evaluations, snapshot.Metric, row.Checkpoint, row.Dataset) ?? [];
        return (new(row.Name, snapshot.Metric, row.Dataset, snapshot.FiguresHash) { Answers = [.. answers.Select(a => a.Hash)], Value = snapshot.Value }, answers);
    }

    /// <summary>What is kept so far; a damaged file is replaced by what is accepted now.</summary>
    Baseline Known(string checkpoint)
    {
        try { return _baselines.Find(checkpoint) ?? Baseline.Empty(checkpoint); }
        catch (BehaviorException damaged)
        {
            evaluations.Report?.Invoke(damaged.Message);
            return Baseline.Empty(checkpoint);
        }
    }

    /// <summary>Puts a baseline among what is written, without rows that are not pinned any more.</summary>
    void Write(Acceptance acceptance, Baseline baseline) =>
        acceptance.Add(_baselines.FileOf(baseline.Checkpoint), BaselineFile.Write(baseline.Only(r => _snapshots.IsPinned(r.Name) || _snapshots.IsWaiting(r.Name))));

    /// <summary>A verified file with the hash of its answers among its inputs; everything else stays as it is.</summary>
    static byte[] WithAnswers(string file, MetricRow row, string hash)
    {
        var json = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        json[Snapshot.InputsField]!.AsObject()[new SnapshotInput(InputKind.Answers, $"{row.Checkpoint} on {row.Dataset}", hash).Name] = hash;
        return Encoding.UTF8.GetBytes(Snapshot.Formatted(json));
    }
}
