namespace Behavior.Datasets;

/// <summary>What a reader is given: one item of <c>Benchmarks.props</c>.</summary>
/// <param name="Name">The benchmark's name.</param>
/// <param name="Root">The file or folder that holds it; empty for sets that need none.</param>
public sealed record DatasetSource(string Name, string Root)
{
    /// <summary>Further metadata of the item by name, for example <c>Resolution</c>.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>The opened dataset that a derived one is made of, named by <c>Base</c>; it stays its owner's. Null for the others.</summary>
    public IDataset? Base { get; init; }
}
