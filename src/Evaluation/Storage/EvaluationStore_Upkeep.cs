namespace Behavior.Evaluation.Storage;

public sealed partial class EvaluationStore
{
    /// <summary>Every finished file, the one used longest ago first.</summary>
    public IReadOnlyList<StoreEntry> Entries() =>
        [.. _files.SelectMany(f => f.Value.All().Select(path => (Kind: f.Key, File: new FileInfo(path))))
            .Where(f => f.File.Exists)
            .Select(f => new StoreEntry(f.Kind, ContentFiles.Key(f.File.Name), f.File.FullName, f.File.Length, f.File.LastWriteTimeUtc))
            .OrderBy(e => e.LastUsed).ThenBy(e => e.Path, StringComparer.Ordinal)];

    /// <summary>What a file says of itself: checkpoint, benchmark, rows, provenance; empty when it cannot be read.</summary>
    public static IReadOnlyDictionary<string, string> Describe(StoreEntry entry)
    {
        try { return entry.Kind == EntryKind.Predictions ? PredictionFile.ReadMetadata(entry.Path) : TensorFile.ReadMetadata(entry.Path); }
        catch (Exception failure) when (StoreAccess.IsRefusal(failure)) { return new Dictionary<string, string>(); }
    }

    /// <summary>Whether a file's content is the one that its name promises.</summary>
    public static bool IsSound(StoreEntry entry)
    {
        try { return ContentFiles.IsSound(entry.Path); }
        catch (Exception failure) when (StoreAccess.IsRefusal(failure)) { return false; }
    }

    /// <summary>Unfinished work that no process is at: path and size.</summary>
    public IReadOnlyList<FileInfo> Abandoned()
    {
        if (!Directory.Exists(Unfinished)) return [];
        return [.. new DirectoryInfo(Unfinished).EnumerateFiles().Where(f => f.Extension is ".journal" or ".part" && !IsInUse(f))];
    }

    /// <summary>Removes files until the rest fits, those used longest ago first.</summary>
    /// <param name="limit">Bytes that may stay; 0 removes everything.</param>
    /// <returns>What was removed.</returns>
    public IReadOnlyList<StoreEntry> Prune(long limit) => Prune(limit, out _);

    List<StoreEntry> Prune(long limit, out long size)
    {
        var removed = new List<StoreEntry>();
        var entries = Entries();
        size = entries.Sum(e => e.Bytes);
        foreach (var entry in entries.Where(e => !IsUsed(e.Path)))
        {
            if (size <= limit) break;
            if (!StoreAccess.TryDelete(entry.Path)) continue;
            size -= entry.Bytes;
            removed.Add(entry);
        }
        return removed;
    }

    bool IsUsed(string path)
    {
        lock (_bookkeeping) return _used.Contains(path);
    }

    void Evict()
    {
        Prune(Limit, out var size);
        if (_overLimit || size <= Limit) return;
        _overLimit = true;
        Report?.Invoke($"BHV0613: this run alone needs more than the store's limit of {Limit / 1e9:0.0} GB; nothing that it uses is removed. "
            + $"Raise it with -p:StoreLimit=MEGABYTES if the next run is to find everything.");
    }

    /// <summary>A journal is in use while its evaluation is locked; a reader of the file itself would not notice on every system.</summary>
    bool IsInUse(FileInfo file)
    {
        try
        {
            using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return DateTime.UtcNow - file.LastWriteTimeUtc < TimeSpan.FromMinutes(1) && file.Extension == ".part";
        }
        catch (Exception failure) when (StoreAccess.IsRefusal(failure)) { return true; }
    }
}
