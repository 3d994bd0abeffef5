namespace Behavior.Gate.Records;

/// <summary>One update as data.</summary>
/// <param name="Checkpoint">The checkpoint.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Message">Why, in sentences.</param>
/// <param name="WeightsBefore">Weights of the baseline.</param>
/// <param name="WeightsAfter">Weights of the update.</param>
/// <param name="Anchor">What it is compared with beside the baseline; empty for nothing.</param>
/// <param name="Sentinels">Sentinels that it loses.</param>
/// <param name="Rows">Its rows; those against the anchor last.</param>
public sealed record UpdateRecord(string Checkpoint, UpdateVerdict Verdict, string Message, string WeightsBefore, string WeightsAfter, string Anchor, IReadOnlyList<LostSentinel> Sentinels,
    IReadOnlyList<RowRecord> Rows)
{
    /// <summary>Whether nothing differs.</summary>
    public bool IsSame => Sentinels.Count == 0 && Rows.All(r => r.IsSame);

    /// <summary>The record of an update.</summary>
    public static UpdateRecord Of(Update update) => new(update.Checkpoint, update.Verdict, UpdateMessage.Of(update), update.Weights.Before, update.Weights.After, update.Anchor, update.Sentinels,
        [.. update.Rows.Select(r => RowRecord.Of(r, "")), .. update.AnchorRows.Select(r => RowRecord.Of(r, update.Anchor))]);
}
