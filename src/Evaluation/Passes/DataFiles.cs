using Behavior.Datasets;
using Behavior.Datasets.Derived;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Manifests;
using Behavior.Manifests.Doors;
using Behavior.Manifests.Items;

namespace Behavior.Evaluation.Passes;

/// <summary>The data behind <c>Benchmark</c> items: each opened once, and shared with those that are derived from it. Thread-safe.</summary>
/// <param name="manifest">The items.</param>
/// <param name="catalogue">The readers and label spaces that they name.</param>
/// <param name="cache">A folder where readers keep what they found out about files; empty for none.</param>
public sealed class DataFiles(Manifest manifest, Catalogue catalogue, string cache = "") : IDisposable
{
    /// <summary>Receives progress of long openings, and what readers find worth saying; null for silence.</summary>
    public Action<string>? Report { get; init; }

    /// <summary>Stops long openings.</summary>
    public Func<CancellationToken>? Cancel { get; init; }

    readonly Dictionary<string, IDataset> _open = new(StringComparer.Ordinal);
    readonly Lock _opening = new();

    /// <summary>Opens the dataset, and what it is derived from.</summary>
    /// <exception cref="AbsentException">BHV0301: the data are not on this machine; the message says how to get them.</exception>
    /// <exception cref="BehaviorException">BHV03xx, BHV05xx: the data are there and damaged, empty, or the item names none.</exception>
    public IDataset Open(BenchmarkItem item)
    {
        lock (_opening)
        {
            if (_open.TryGetValue(item.Name, out var known)) return known;
            var from = item.Base.Length > 0 ? Open(manifest.Benchmark(item.Base)) : null;
            var dataset = Named(item, Relabelled(item, Read(item, from)));
            if (item.Take is { } count) dataset = new TakenDataset(dataset, count);
            Check(dataset, item);
            return _open[item.Name] = dataset;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var dataset in _open.Values) dataset.Dispose();
    }

    /// <summary>What to do where the data are absent.</summary>
    public static string Mend(BenchmarkItem item) => item.Obtain.Length > 0
        ? item.Obtain
        : $"dotnet test tests/Behavior.Tests -p:Zoo={item.Zoo} -p:DataRoot=FOLDER with the folder that holds them, or set Root on the item in {Path.GetFileName(item.DefinedIn)}.";

    IDataset Read(BenchmarkItem item, IDataset? from)
    {
        try
        {
            var reader = catalogue.Readers.Find(item.Kind);
            var dataset = reader.Open(item.Source(reader) with { Base = from, CacheFolder = cache, Report = Report, Cancel = Cancel?.Invoke() ?? default });
            foreach (var note in dataset.Notes) Report?.Invoke($"{item.Name}: {note}");
            return dataset;
        }
        catch (AbsentException absent)
        {
            throw new AbsentException(absent.Code, $"{absent.Text}{AbsentException.ToGet}{Mend(item)}");
        }
    }

    IDataset Relabelled(BenchmarkItem item, IDataset dataset)
    {
        if (item.LabelSpace.Length == 0) return dataset;
        var spaces = catalogue.LabelSpaces;
        var said = spaces.Names.Contains(item.LabelSpace) ? item.LabelSpace : Path.GetFullPath(Path.Combine(item.StartedIn, item.LabelSpace));
        return new RelabelledDataset(dataset, spaces.Find(said));
    }

    /// <summary>Under the names that the item's file gives; where WordNet ids have none, under those of ImageNet's list if that lies beside the data.</summary>
    static IDataset Named(BenchmarkItem item, IDataset dataset)
    {
        var named = item.ClassNames.Length > 0 ? ClassNames.Read(dataset.LabelSpace, item.ClassNames) : ClassNames.Beside(dataset.LabelSpace, [item.Root]);
        return ReferenceEquals(named, dataset.LabelSpace) ? dataset : new NamedDataset(dataset, named);
    }

    /// <summary>Refuses what no figure is defined on.</summary>
    internal static void Check(IDataset dataset, BenchmarkItem item)
    {
        if (dataset.Samples.Count == 0)
            throw new BehaviorException("BHV0306", $"Benchmark '{item.Name}' has no samples: no figure is defined on it. Usual cause: Root names an empty folder ({item.Root}).");
        if (dataset.Samples.FirstOrDefault(s => s.Label < 0 || s.Label >= dataset.LabelSpace.Count) is { } stray)
            throw new BehaviorException("BHV0309", $"Sample '{stray.Id}' of benchmark '{item.Name}' has label {stray.Label}; the benchmark has the classes 0 to {dataset.LabelSpace.Count - 1}. "
                + $"Usual cause: a class that is missing from the dataset's label map. Add it there, or leave the sample out.");
    }
}
