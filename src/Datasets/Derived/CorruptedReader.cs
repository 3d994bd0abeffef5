using Behavior.Diagnostics.Items;

namespace Behavior.Datasets.Derived;

/// <summary>Opens <c>Kind="corrupted"</c>: <see cref="CorruptedDataset"/> over the benchmark that <c>Base</c> names, <c>PerCell</c> samples a cell.</summary>
public sealed class CorruptedReader : IDatasetReader
{
    static readonly ItemKey s_base = new("Base", ItemKeyType.Text, "The benchmark whose pictures are corrupted, by name.") { IsRequired = true };

    static readonly ItemKey s_perCell =
        new("PerCell", ItemKeyType.WholeNumber, "Samples for each of the 95 cells (19 corruptions x 5 severities).") { IsRequired = true };

    /// <inheritdoc/>
    public string Kind => "corrupted";

    /// <inheritdoc/>
    public IReadOnlyList<ItemKey> Keys { get; } = [s_base, s_perCell];

    /// <inheritdoc/>
    public IDataset Open(DatasetSource source)
    {
        source.Check([s_perCell]);
        return new CorruptedDataset(source.Name, source.Base!, s_perCell.Number(source.Options)!.Value);
    }
}
