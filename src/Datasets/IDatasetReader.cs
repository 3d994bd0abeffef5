using Behavior.Diagnostics.Items;

namespace Behavior.Datasets;

/// <summary>
/// Opens datasets of one kind. Every implementation with a parameterless constructor is found by itself: a new kind is one new file.
/// </summary>
public interface IDatasetReader
{
    /// <summary>The <c>Kind</c> of the items in <c>Benchmarks.props</c> that this reader opens.</summary>
    string Kind { get; }

    /// <summary>The metadata that this reader reads itself, beside what every benchmark may carry.</summary>
    IReadOnlyList<ItemKey> Keys { get; }

    /// <summary>What is known of the published set that an item means; null for kinds that read anybody's data.</summary>
    DatasetFacts? Facts(DatasetSource source) => null;

    /// <summary>Checks an item without opening its data; throws what can be known to be wrong before any work. Unless overridden: what <see cref="Keys"/> say.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV03xx or BHV05xx: the item can never be opened.</exception>
    void Check(DatasetSource source) => source.Check(Keys);

    /// <summary>Opens the dataset.</summary>
    /// <exception cref="Diagnostics.AbsentException">BHV0301: the data are not on this machine.</exception>
    /// <exception cref="Diagnostics.BehaviorException">BHV03xx: the data are there and damaged.</exception>
    IDataset Open(DatasetSource source);
}
