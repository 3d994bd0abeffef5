using Behavior.Diagnostics.Files;

namespace Behavior.Evaluation.Storage;

/// <summary>An evaluation in the making: its journal, and the lock that keeps other processes from computing it too.</summary>
sealed class Draft(Journal journal, string? path, IDisposable? taken, Action<Exception> warn) : IDisposable
{
    /// <summary>Samples that are done.</summary>
    public int Samples => journal.Samples;

    /// <summary>What is in it; empty before the first batch.</summary>
    public IReadOnlyList<OutputColumn> Columns => journal.Columns;

    /// <summary>Adds a batch. Where the disk is full, the work goes on in memory.</summary>
    public void Append(BatchOutput batch)
    {
        try
        {
            journal.Append(batch);
        }
        catch (Exception failure) when (journal.IsDurable && StoreAccess.IsRefusal(failure))
        {
            warn(failure);
            journal.MoveToMemory();
            journal.Append(batch);
        }
    }

    /// <inheritdoc cref="Journal.ReadAll"/>
    public IReadOnlyList<float[]> ReadAll() => journal.ReadAll();

    /// <summary>Removes the journal: what was in it is kept elsewhere, or of no use.</summary>
    public void Discard()
    {
        journal.Dispose();
        if (path is not null) AtomicFile.TryDelete(path);
    }

    /// <summary>Gives the lock back. The journal stays unless it was discarded.</summary>
    public void Dispose()
    {
        journal.Dispose();
        taken?.Dispose();
    }
}
