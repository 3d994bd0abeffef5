namespace Behavior.Baselines;

/// <summary>What one accepted checkpoint answered, and the rows that are pinned of it.</summary>
/// <param name="Checkpoint">Its name.</param>
/// <param name="Weights">The first digits of the hash of its weights when the last row was accepted.</param>
/// <param name="Rows">Its rows, by name.</param>
/// <param name="Answers">Its answers, by hash; each is some row's.</param>
public sealed record Baseline(string Checkpoint, string Weights, IReadOnlyList<BaselineRow> Rows, IReadOnlyDictionary<string, Answers> Answers)
{
    /// <summary>A baseline that holds nothing yet.</summary>
    public static Baseline Empty(string checkpoint) => new(checkpoint, "", [], new Dictionary<string, Answers>());

    /// <summary>The answers of a row in one view; null where it has none.</summary>
    public Answers? Of(BaselineRow row, AnswerView view) => row.Answers.Select(h => Answers.GetValueOrDefault(h)).FirstOrDefault(a => a?.View == view);

    /// <summary>The same with some rows in the place of those of their names. Answers that no row refers to any more are gone.</summary>
    /// <param name="weights">The weights now.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="answers">Their answers.</param>
    public Baseline With(string weights, IReadOnlyList<BaselineRow> rows, IEnumerable<Answers> answers)
    {
        BaselineRow[] all = [.. Rows.ExceptBy(rows.Select(r => r.Name), r => r.Name).Concat(rows).OrderBy(r => r.Name, StringComparer.Ordinal)];
        return Keep(this with { Weights = weights, Rows = all }, Answers.Values.Concat(answers));
    }

    /// <summary>The same without rows that are gone.</summary>
    public Baseline Only(Func<BaselineRow, bool> stays) => Keep(this with { Rows = [.. Rows.Where(stays)] }, Answers.Values);

    static Baseline Keep(Baseline baseline, IEnumerable<Answers> answers)
    {
        var used = baseline.Rows.SelectMany(r => r.Answers).ToHashSet(StringComparer.Ordinal);
        return baseline with { Answers = answers.DistinctBy(a => a.Hash).Where(a => used.Contains(a.Hash)).ToDictionary(a => a.Hash) };
    }
}
