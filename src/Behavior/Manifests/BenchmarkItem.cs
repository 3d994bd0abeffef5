using Behavior.Datasets;

namespace Behavior.Manifests;

/// <summary>One <c>Benchmark</c> item: a dataset with its reader, and the measures that run on it.</summary>
public sealed record BenchmarkItem
{
    /// <summary>The name in theory rows, snapshots and messages.</summary>
    public required string Name { get; init; }

    /// <summary>The set of checkpoints that it is meant for.</summary>
    public required string Zoo { get; init; }

    /// <summary>The dataset kind, which chooses the reader.</summary>
    public required string Kind { get; init; }

    /// <summary>Full path of its file or folder; empty for kinds that need none.</summary>
    public string Root { get; init; } = "";

    /// <summary>Names of the measures that run on it.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];

    /// <summary>The benchmark that a derived one is made of; empty for the others.</summary>
    public string Base { get; init; } = "";

    /// <summary>The in-distribution benchmark that a shifted one is compared with; empty where there is none.</summary>
    public string Reference { get; init; } = "";

    /// <summary>Group of a transfer task: <c>natural</c>, <c>specialised</c> or <c>structured</c>; empty for the others.</summary>
    public string Group { get; init; } = "";

    /// <summary>How many samples, evenly spread over the dataset; null for all of them.</summary>
    public int? Take { get; init; }

    /// <summary>How to get the data, in words or as a command; said where they are absent.</summary>
    public string Obtain { get; init; } = "";

    /// <summary>All of the item's metadata.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>The file that defines the item.</summary>
    public string DefinedIn { get; init; } = "";

    /// <summary>What its reader is given.</summary>
    public DatasetSource Source => new(Name, Root) { Options = Options };
}
