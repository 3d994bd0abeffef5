namespace Behavior.Evaluation.Sources;

/// <summary>Of a model that computes at once.</summary>
sealed class ReadyOutput(BatchOutput output) : IPendingOutput
{
    /// <inheritdoc/>
    public int Count => output.Count;

    /// <inheritdoc/>
    public bool IsReady => true;

    /// <inheritdoc/>
    public BatchOutput Take() => output;

    /// <inheritdoc/>
    public void Dispose() { }
}
