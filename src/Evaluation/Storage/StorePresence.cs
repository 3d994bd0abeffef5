namespace Behavior.Evaluation.Storage;

/// <summary>
/// A file that every process holds open together while it writes to a store. Whoever can have it alone knows that no other process is at
/// work, and that whatever lies unfinished belongs to processes that ended: only then may locks and parts be removed.
/// </summary>
static class StorePresence
{
    static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Enters: tidies where nobody else is there, then holds the file until the process ends.</summary>
    /// <param name="path">The file.</param>
    /// <param name="tidy">Called while no other process is in the store.</param>
    /// <exception cref="UnauthorizedAccessException">The folder is read-only.</exception>
    public static IDisposable Enter(string path, Action tidy)
    {
        using (var alone = EvaluationLock.TryTake(path))
            if (alone is not null) tidy();
        while (true)
        {
            if (TryShare(path) is { } presence) return presence;
            Thread.Sleep(s_pause); // another process is tidying
        }
    }

    static FileStream? TryShare(string path)
    {
        try { return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0); }
        catch (IOException failure) when (EvaluationLock.IsSharing(failure)) { return null; }
    }
}
