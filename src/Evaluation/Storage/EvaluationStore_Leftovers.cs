using Behavior.Diagnostics.Files;

namespace Behavior.Evaluation.Storage;

public sealed partial class EvaluationStore
{
    /// <summary>How long an unfinished evaluation waits for a run that goes on with it.</summary>
    static readonly TimeSpan s_patience = TimeSpan.FromDays(7);

    IDisposable? _presence;

    /// <summary>Unfinished evaluations that no process is at: a run that needs one goes on from it.</summary>
    public IReadOnlyList<FileInfo> Abandoned() => [.. UnfinishedFiles().Where(f => f.Extension == JournalName.Extension && !IsStale(f) && !IsInUse(f))];

    /// <summary>Removes everything unfinished that no process is at.</summary>
    /// <returns>How many files.</returns>
    public int RemoveUnfinished() => UnfinishedFiles().Count(f => f.Extension is JournalName.Extension or AtomicFile.Part && !IsInUse(f) && AtomicFile.TryDelete(f.FullName));

    /// <summary>Begins a run: the first process in the store removes what killed ones have left. A store that is not there, or cannot be written, is left as it is.</summary>
    public void Begin()
    {
        if (!Directory.Exists(Folder)) return;
        try { Enter(); }
        catch (Exception failure) when (StoreAccess.IsRefusal(failure)) { } // said where something is to be kept
    }

    /// <summary>Makes the store's folder and enters it; the first process to do so removes what killed ones have left.</summary>
    /// <exception cref="IOException">The disk is full.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder is read-only.</exception>
    void Enter()
    {
        lock (_bookkeeping)
        {
            if (_presence is not null) return;
            Directory.CreateDirectory(Unfinished);
            _presence = StorePresence.Enter(Path.Combine(Unfinished, "present"), Tidy);
        }
    }

    /// <summary>Removes parts, locks, journals that nobody will go on from, and all but the newest file of a key.</summary>
    void Tidy()
    {
        foreach (var file in UnfinishedFiles().Where(f => f.Extension is AtomicFile.Part or ".lock" || IsStale(f))) AtomicFile.TryDelete(file.FullName);
        foreach (var file in _files.Values.SelectMany(f => f.Superseded())) AtomicFile.TryDelete(file);
    }

    /// <summary>A journal whose evaluation is finished, or that waited too long.</summary>
    bool IsStale(FileInfo file) => file.Extension == JournalName.Extension
        && (DateTime.UtcNow - file.LastWriteTimeUtc > s_patience || JournalName.Parse(file.Name) is not { } name || name.Finished().All(f => _files[f.Kind].Find(f.Key) is not null));

    FileInfo[] UnfinishedFiles() => Directory.Exists(Unfinished) ? [.. new DirectoryInfo(Unfinished).EnumerateFiles().Where(f => f.Exists)] : [];

    static bool IsInUse(FileInfo file)
    {
        try
        {
            using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (Exception failure) when (StoreAccess.IsRefusal(failure)) { return true; }
    }
}
