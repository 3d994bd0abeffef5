using Behavior.Datasets.Containers.Tables;
using Behavior.Diagnostics;
using Behavior.Manifests.Items;
using Behavior.ModelZoo.Checkpoints;

namespace Behavior.Evaluation.Sources.Recorded;

/// <summary>The tables that an item's <c>Predictions</c> name.</summary>
static class RecordedFiles
{
    const string Benchmark = "{benchmark}";
    const int MostFiles = 10_000, Shown = 8;

    /// <summary>Whether one file is meant for every benchmark.</summary>
    public static bool IsShared(CheckpointItem item) => item.Path(RecordedKeys.Predictions) is var path && !path.Contains('*') && !path.Contains(Benchmark) && !Directory.Exists(path);

    /// <summary>The table of a benchmark.</summary>
    /// <exception cref="AbsentException">BHV0102: there is none. BHV0406: the item says that it has none of this benchmark.</exception>
    /// <exception cref="BehaviorException">BHV0407: there are several.</exception>
    public static string Of(CheckpointItem item, string benchmark)
    {
        if (RecordedKeys.Benchmarks.List(item.Options) is { Count: > 0 } about && !about.Contains(benchmark))
            throw new AbsentException("BHV0406", $"Checkpoint '{item.Name}' was recorded on {string.Join(", ", about)} alone, as its item says, and not on '{benchmark}'.");
        var files = IsShared(item) || item.Path(RecordedKeys.Predictions).Contains(Benchmark)
            ? Files(item, benchmark)
            : [.. Files(item, "*").Where(f => StemOf(f) == benchmark)];
        return files switch
        {
            [var one] => one,
            [] => throw Absent(item, benchmark),
            _ => throw new BehaviorException("BHV0407", $"Checkpoint '{item.Name}' has {files.Count} tables for '{benchmark}': {string.Join(", ", files.Take(Shown))}. "
                + $"Which one counts is not defined: leave one."),
        };
    }

    /// <summary>A hash of all tables: their names and bytes.</summary>
    /// <param name="item">The checkpoint.</param>
    /// <param name="hash">Gives <see cref="Hash(string)"/> of a table.</param>
    /// <exception cref="AbsentException">BHV0102: there are none.</exception>
    public static string Hash(CheckpointItem item, Func<string, string> hash)
    {
        var files = Files(item, "*");
        return files.Count > 0 ? TextHash.OfParts(files.SelectMany(f => new[] { Path.GetFileName(f), hash(f) })) : throw Absent(item, "");
    }

    /// <summary>A hash of one table, with what lies beside it and belongs to it.</summary>
    public static string Hash(string file) => TextHash.OfParts(TableFile.Parts(file).Select(FileHash.Sha256));

    /// <summary>A table's benchmark, by its name: without its ending, and of an .npy without what it holds.</summary>
    static string StemOf(string file)
    {
        var name = Path.GetFileName(file);
        var stem = name[..^TableFile.EndingOf(name).Length];
        return name.EndsWith(".npy", StringComparison.OrdinalIgnoreCase) && stem.LastIndexOf('.') is > 0 and var dot ? stem[..dot] : stem;
    }

    static IReadOnlyList<string> Files(CheckpointItem item, string benchmark)
    {
        var path = item.Path(RecordedKeys.Predictions).Replace(Benchmark, benchmark, StringComparison.Ordinal);
        if (Directory.Exists(path)) path = Path.Combine(path, "*");
        var root = Path.GetPathRoot(path)!;
        IEnumerable<string> found = [root];
        var parts = path[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        foreach (var (i, part) in parts.Index()) found = found.SelectMany(f => Below(f, part, isLast: i == parts.Length - 1)).Take(MostFiles);
        return [.. found.Where(f => TableFile.EndingOf(f).Length > 0 && !f.EndsWith(".ids.npy", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)];
    }

    static IEnumerable<string> Below(string folder, string part, bool isLast)
    {
        var path = Path.Combine(folder, part);
        if (!part.Contains('*')) return (isLast ? File.Exists(path) : Directory.Exists(path)) ? [path] : [];
        if (!Directory.Exists(folder)) return [];
        return isLast ? Directory.EnumerateFiles(folder, part) : Directory.EnumerateDirectories(folder, part);
    }

    static AbsentException Absent(CheckpointItem item, string benchmark)
    {
        var there = Files(item, "*").Select(f => Path.GetFileName(f)).ToList();
        return new("BHV0102", $"What '{item.Name}' answered{(benchmark.Length > 0 ? $" on '{benchmark}'" : "")} is not here: no table at {item.Path(RecordedKeys.Predictions)}"
            + (benchmark.Length > 0 ? $" is named after the benchmark. There are {Suggest.List([.. there.Take(Shown)])}." : ".")
            + AbsentException.ToGet + (item.Obtain.Length > 0 ? item.Obtain : $"write the table, or set Predictions on the item in {Path.GetFileName(item.DefinedIn)}."));
    }
}
