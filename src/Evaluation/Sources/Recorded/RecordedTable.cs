namespace Behavior.Evaluation.Sources.Recorded;

/// <summary>What a table says of a benchmark's samples.</summary>
/// <param name="File">The table.</param>
/// <param name="Ids">The samples' ids, as they stand there.</param>
sealed record RecordedTable(string File, IReadOnlyList<string> Ids)
{
    /// <summary>A score of each class of the checkpoint's label space; null where there are none.</summary>
    public FloatRows? Scores { get; init; }

    /// <summary>The answered classes, -1 for none; null where only scores say them, or nothing does.</summary>
    public IReadOnlyList<int>? Top1 { get; init; }

    /// <summary>How sure each answer is; null where nothing says.</summary>
    public IReadOnlyList<float>? Confidences { get; init; }

    /// <summary>Features; null where there are none.</summary>
    public FloatRows? Features { get; init; }

    /// <summary>The forms that are there.</summary>
    public Outputs Has => (Scores is null && Top1 is null ? 0 : Outputs.Answers) | (Features is null ? 0 : Outputs.Features);
}
