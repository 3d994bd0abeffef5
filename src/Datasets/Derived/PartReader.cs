using Behavior.Diagnostics.Items;

namespace Behavior.Datasets.Derived;

/// <summary>Opens <c>Kind="part"</c>: the benchmark that <c>Base</c> names under another name, with measures and a <c>Take</c> of its own.</summary>
public sealed class PartReader : IDatasetReader
{
    /// <inheritdoc/>
    public string Kind => "part";

    /// <inheritdoc/>
    public IReadOnlyList<ItemKey> Keys { get; } = [new("Base", ItemKeyType.Text, "The benchmark that this one is a part of, by name.") { IsRequired = true }];

    /// <inheritdoc/>
    public IDataset Open(DatasetSource source) => source.Base!;
}
