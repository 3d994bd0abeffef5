using Behavior.Diagnostics.Files;
using Behavior.Evaluation.Sources;

namespace Behavior.Evaluation.Storage;

/// <summary>
/// Keeps what models put out on disk, by what determined it, so that nothing is computed twice. Finished files lie in <c>predictions</c>,
/// <c>features</c>, <c>activations</c>, <c>answers</c> and <c>classifiers</c>; a file that was cut or altered is noticed, said, and computed anew. What is being computed lies
/// in <c>unfinished</c> and is taken up again after an interruption. A store that cannot be written says so once and keeps nothing; the
/// run goes on. Several processes may use one store at once. Thread-safe.
/// </summary>
public sealed partial class EvaluationStore : IMatrixCache
{
    readonly Dictionary<EntryKind, ContentFiles> _files;
    readonly HashSet<string> _used = new(StringComparer.Ordinal);
    readonly Lock _bookkeeping = new();
    bool _warned, _overLimit;

    /// <summary>A store in a folder, which is made on first use.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="limit">Bytes that it may hold; what was used longest ago goes first, and nothing that this run has used.</param>
    public EvaluationStore(string folder, long limit)
    {
        (Folder, Limit) = (folder, limit);
        _files = Enum.GetValues<EntryKind>().ToDictionary(k => k, k => new ContentFiles(Path.Combine(folder, k.Folder()), k.Extension()));
    }

    /// <summary>Where it lies.</summary>
    public string Folder { get; }

    /// <summary>The store of a suite.</summary>
    public static EvaluationStore Of(Manifests.Manifest manifest) => new(FolderIn(manifest.Artifacts), manifest.StoreLimit);

    /// <summary>Where the store of a suite lies among its artifacts.</summary>
    public static string FolderIn(string artifacts) => Path.Combine(artifacts, "store");

    /// <summary>Bytes that it may hold.</summary>
    public long Limit { get; }

    /// <summary>Receives what a user should know: damaged files, a store that cannot be written, waiting for another process. Null for silence.</summary>
    public Action<string>? Report { get; set; }

    /// <summary>Whether a file of this provenance is there, sound or not.</summary>
    public bool Has(EntryKind kind, Provenance provenance) => _files[kind].Find(StoreKey.Of(kind, provenance)) is not null;

    /// <summary>What a checkpoint answers; null when it is not there, or damaged.</summary>
    public AnswerTable? ReadAnswerTable(Provenance provenance, int rows, int classes) =>
        Read(EntryKind.Predictions, provenance, path => PredictionFile.Read(path, rows, classes));

    /// <summary>Pooled features, row-major; null when they are not there, or damaged.</summary>
    public float[]? ReadFeatures(Provenance provenance, int rows) =>
        Read(EntryKind.Features, provenance, path => TensorFile.ReadFeatures(path, rows));

    /// <summary>Activations of every layer; null when they are not there, or damaged.</summary>
    public IReadOnlyList<LayerActivation>? ReadActivations(Provenance provenance, int rows) =>
        Read(EntryKind.Activations, provenance, path => TensorFile.ReadActivations(path, rows));

    /// <summary>Keeps predictions; false when they could not be written.</summary>
    public bool Keep(Predictions predictions) =>
        Keep(EntryKind.Predictions, predictions.Provenance, path => PredictionFile.Write(path, predictions));

    /// <summary>Keeps features; false when they could not be written.</summary>
    public bool Keep(FeatureTable features) =>
        Keep(EntryKind.Features, features.Provenance, path => TensorFile.WriteFeatures(path, features));

    /// <summary>Keeps activations; false when they could not be written.</summary>
    public bool Keep(Activations activations) =>
        Keep(EntryKind.Activations, activations.Provenance, path => TensorFile.WriteActivations(path, activations));

    /// <inheritdoc/>
    public float[] Matrix(string checkpoint, string key, int rows, int columns, Func<float[]> compute)
    {
        var name = key[..StoreKey.Digits];
        if (Read(EntryKind.Classifiers, name, path => TensorFile.ReadMatrix(path, rows, columns)) is { } known) return known;
        var made = compute();
        Keep(EntryKind.Classifiers, name, path => TensorFile.WriteMatrix(path, columns, made, checkpoint));
        return made;
    }

    T? Read<T>(EntryKind kind, Provenance provenance, Func<string, T?> read) where T : class => Read(kind, StoreKey.Of(kind, provenance), read);

    T? Read<T>(EntryKind kind, string key, Func<string, T?> read) where T : class
    {
        if (_files[kind].Find(key) is not { } path) return null;
        if (TryRead(path, read) is { } value)
        {
            Use(path);
            return value;
        }
        Report?.Invoke($"BHV0611: {path} is cut off or altered: its content is not the one that its name promises. It is computed again.");
        AtomicFile.TryDelete(path);
        return null;
    }

    static T? TryRead<T>(string path, Func<string, T?> read) where T : class
    {
        try { return ContentFiles.IsSound(path) ? read(path) : null; }
        catch (Exception failure) when (StoreAccess.IsRefusal(failure)) { return null; }
    }

    bool Keep(EntryKind kind, Provenance provenance, Action<string> write) => Keep(kind, StoreKey.Of(kind, provenance), write);

    bool Keep(EntryKind kind, string key, Action<string> write)
    {
        var part = Path.Combine(Unfinished, $"{key}-{kind.Folder()}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}{AtomicFile.Part}");
        try
        {
            Enter();
            write(part);
            Use(_files[kind].Commit(part, key));
            Evict();
            return true;
        }
        catch (Exception failure) when (StoreAccess.IsRefusal(failure))
        {
            AtomicFile.TryDelete(part);
            Warn(failure);
            return false;
        }
    }

    /// <summary>Notes that a file was used: its time of writing is the time of its last use.</summary>
    void Use(string path)
    {
        lock (_bookkeeping) _used.Add(path);
        StoreAccess.TryTouch(path);
    }

    /// <summary>Says once that the store cannot be written.</summary>
    void Warn(Exception failure)
    {
        if (_warned) return;
        _warned = true;
        Report?.Invoke($"BHV0610: the store {Folder} cannot be written: {failure.Message} The run goes on, and what it computes is not kept. Usual causes: "
            + $"the disk is full, or the folder is read-only. Free space (behavior cache prune), or build with -p:BehaviorArtifactsDirectory=FOLDER.");
    }
}
