using System.Diagnostics;
using System.IO.Compression;
using System.Reflection;
using Behavior.Evaluation.Storage;
using Behavior.Imaging;
using Behavior.ModelZoo;
using Behavior.Snapshots;
using Behavior.Toybox;
using Behavior.Toybox.Sets;

namespace Behavior.Perf.Faults;

/// <summary>A folder with an archive of pictures, pinned snapshots, and the store of an undisturbed run: what every disturbed one must come to.</summary>
sealed class World : IDisposable
{
    const int ArchivePictures = 48;

    static readonly string[] s_kinds = [.. Enum.GetNames<EntryKind>().Select(n => n.ToLowerInvariant())];

    World(string path) => Path = path;

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>How long an undisturbed run takes from where it touches the store.</summary>
    public TimeSpan Duration { get; private set; }

    /// <summary>The artifacts of the undisturbed run.</summary>
    public string Reference => System.IO.Path.Combine(Path, "reference");

    /// <summary>The files that every finished store holds.</summary>
    public IReadOnlyList<string> Expected => Finished(Reference);

    public static string RepositoryRoot { get; } = typeof(World).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    public static string SnapshotsIn(string world) => System.IO.Path.Combine(world, "snapshots");

    public static string ArchiveIn(string world) => System.IO.Path.Combine(world, "archive.zip");

    /// <summary>Makes the folder: the first run pins, the second must agree with it from nothing.</summary>
    public static World Make()
    {
        ModelRegistry.Include(typeof(ToyReader).Assembly);
        var world = new World(Directory.CreateTempSubdirectory("behavior-faults-").FullName);
        world.WriteArchive();
        using (var first = new Child(world, world.Fresh())) first.Wait();
        var snapshots = new DirectoryInfo(SnapshotsIn(world.Path));
        foreach (var file in snapshots.GetFiles("*.received.json")) file.MoveTo(file.FullName.Replace(".received.", ".verified.", StringComparison.Ordinal));
        using var second = new Child(world, world.Reference);
        second.WaitReady();
        var clock = Stopwatch.StartNew();
        if (second.Wait() != 0) throw new InvalidOperationException("The undisturbed run does not agree with itself:\n" + string.Join('\n', second.Lines));
        world.Duration = clock.Elapsed;
        Console.Error.WriteLine($"an undisturbed run: {snapshots.GetFiles().Length} rows, {world.Expected.Count} files, {world.Duration.TotalSeconds:0.0} s");
        return world;
    }

    /// <summary>A folder for the artifacts of a run.</summary>
    public string Fresh() => Directory.CreateDirectory(System.IO.Path.Combine(Path, "runs", Guid.NewGuid().ToString("N"))).FullName;

    /// <summary>What is wrong with a store after a run to the end: missing, doubled, altered or left-over files.</summary>
    public IEnumerable<string> Check(string artifacts)
    {
        var (found, expected) = (Finished(artifacts), Expected);
        foreach (var file in expected.Except(found)) yield return $"lost: {file}";
        foreach (var file in found.Except(expected)) yield return $"doubled or other: {file}";
        foreach (var file in new EvaluationStore(EvaluationStore.FolderIn(artifacts), long.MaxValue).Damaged(out _)) yield return $"altered: {file}";
        foreach (var file in Files(artifacts, "unfinished").Where(f => System.IO.Path.GetExtension(f) is ".journal" or ".part")) yield return $"left: {file}";
        foreach (var file in Directory.GetFiles(SnapshotsIn(Path)).Where(f => !f.EndsWith(".verified.json", StringComparison.Ordinal))) yield return $"false red: {file}";
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);

    static List<string> Finished(string artifacts) => [.. s_kinds.SelectMany(k => Files(artifacts, k).Select(f => $"{k}/{System.IO.Path.GetFileName(f)}")).Order(StringComparer.Ordinal)];

    static string[] Files(string artifacts, string folder) =>
        System.IO.Path.Combine(EvaluationStore.FolderIn(artifacts), folder) is var path && Directory.Exists(path) ? Directory.GetFiles(path) : [];

    void WriteArchive()
    {
        var set = new ToyReader().Open(new("toy-val", ""));
        using var zip = ZipFile.Open(ArchiveIn(Path), ZipArchiveMode.Create);
        for (var i = 0; i < ArchivePictures; i++)
        {
            using var entry = zip.CreateEntry($"{set.LabelSpace.Classes[set.Samples[i].Label].Id}/{i:00}.png").Open();
            entry.Write(PngWriter.Encode(set.Load(i)));
        }
    }
}
