using Behavior.Datasets;
using Behavior.Diagnostics.Files;

namespace Behavior.Evaluation.Storage;

public sealed partial class EvaluationStore
{
    /// <summary>How long reading what a file says of itself may take.</summary>
    static readonly TimeSpan s_longestRead = TimeSpan.FromSeconds(2);

    /// <summary>Every finished file, the one used longest ago first.</summary>
    public IReadOnlyList<StoreEntry> Entries() =>
        [.. _files.SelectMany(f => f.Value.All().Select(path => (Kind: f.Key, File: new FileInfo(path))))
            .Where(f => f.File.Exists)
            .Select(f => new StoreEntry(f.Kind, ContentFiles.Key(f.File.Name), f.File.FullName, f.File.Length, f.File.LastWriteTimeUtc))
            .OrderBy(e => e.LastUsed).ThenBy(e => e.Path, StringComparer.Ordinal)];

    /// <summary>What a sound file says of itself: checkpoint, benchmark, rows, provenance; null when it is damaged. The hash is looked at first: no reader sees an altered file.</summary>
    public static IReadOnlyDictionary<string, string>? Describe(StoreEntry entry)
    {
        if (!IsSound(entry)) return null;
        var reading = Task.Run(() => entry.Kind == EntryKind.Predictions ? PredictionFile.ReadMetadata(entry.Path) : TensorFile.ReadMetadata(entry.Path));
        try { return reading.Wait(s_longestRead) ? reading.Result : null; }
        catch (AggregateException) { return null; } // somebody else's file under a name that fits it
    }

    /// <summary>The newest sound file of each key that this version of the engine wrote, with what it says of itself.</summary>
    public IEnumerable<(StoreEntry Entry, IReadOnlyDictionary<string, string> Facts)> Current(EntryKind kind)
    {
        var engine = Provenance.EngineVersion.ToString(System.Globalization.CultureInfo.InvariantCulture);
        foreach (var files in Entries().Where(e => e.Kind == kind).GroupBy(e => e.Key))
            if (files.Reverse().Select(e => (Entry: e, Facts: Describe(e)!)).FirstOrDefault(f => f.Facts is not null) is { Facts: { } facts } newest && facts.GetValueOrDefault("engine") == engine)
                yield return (newest.Entry, facts);
    }

    /// <summary>Every file of the store whose content is not what was written: finished files, journals, and the memory of fingerprints.</summary>
    /// <param name="files">How many files were looked at.</param>
    public IReadOnlyList<string> Damaged(out int files)
    {
        var (entries, journals, fingerprints) = (Entries(), Abandoned(), FingerprintCache.FileIn(Folder));
        files = entries.Count + journals.Count + (File.Exists(fingerprints) ? 1 : 0);
        return
        [
            .. entries.Where(e => !IsSound(e)).Select(e => e.Path),
            .. journals.Select(f => f.FullName).Where(f => !Journal.IsWhole(f)),
            .. FingerprintCache.IsWhole(Folder) ? Array.Empty<string>() : [fingerprints],
        ];
    }

    static bool IsSound(StoreEntry entry)
    {
        try { return ContentFiles.IsSound(entry.Path); }
        catch (Exception failure) when (StoreAccess.IsRefusal(failure)) { return false; }
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
        if (size + UnfinishedFiles().Sum(f => f.Length) <= limit) return removed; // after every file that is kept: no journal is opened to find out whose it is, which would be in its owner's way
        List<StoreEntry> all = [.. entries.Concat(Resumable()).OrderBy(e => e.LastUsed)];
        size = all.Sum(e => e.Bytes);
        foreach (var entry in all.Where(e => !IsUsed(e.Path)))
        {
            if (size <= limit) break;
            if (!AtomicFile.TryDelete(entry.Path)) continue;
            size -= entry.Bytes;
            removed.Add(entry);
        }
        return removed;
    }

    /// <summary>Unfinished evaluations count as what they are going to be.</summary>
    IEnumerable<StoreEntry> Resumable() => Abandoned().Select(f => new StoreEntry(EntryKind.Predictions, f.Name, f.FullName, f.Length, f.LastWriteTimeUtc));

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
}
