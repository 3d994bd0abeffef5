using Behavior.Diagnostics;
using Behavior.Diagnostics.Items;

namespace Behavior.Datasets;

/// <summary>What a reader is given: one item of <c>Benchmarks.props</c>.</summary>
/// <param name="Name">The benchmark's name.</param>
/// <param name="Root">The file or folder that holds it; empty for kinds that need none.</param>
public sealed record DatasetSource(string Name, string Root)
{
    /// <summary>Further metadata of the item by name, for example <c>Resolution</c>.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>The opened dataset that a derived one is made of, named by <c>Base</c>; it stays its owner's. Null for the others.</summary>
    public IDataset? Base { get; init; }

    /// <summary>A folder where readers may keep what they found out about files, see <see cref="FingerprintCache"/>; empty for none.</summary>
    public string CacheFolder { get; init; } = "";

    /// <summary>Receives progress lines of long work, such as the first reading of every picture for the fingerprint; null for silence.</summary>
    public Action<string>? Report { get; init; }

    /// <summary>Stops that work.</summary>
    public CancellationToken Cancel { get; init; }

    /// <summary>Checks the item's texts against the declarations of their keys.</summary>
    /// <exception cref="BehaviorException">BHV0308: one is missing or wrong; all problems at once.</exception>
    public void Check(IEnumerable<ItemKey> keys)
    {
        var metadata = new Dictionary<string, string>(Options);
        if (Root.Length > 0) metadata["Root"] = Root;
        var problems = new Problems();
        foreach (var problem in keys.Select(k => k.Problem(metadata)).OfType<string>()) problems.Add("BHV0308", $"Benchmark '{Name}': {problem}");
        problems.ThrowIfAny();
    }
}
