using Behavior.Diagnostics;

namespace Behavior.Datasets.Derived;

/// <summary>Opens <c>Kind="part"</c>: the benchmark that <c>Base</c> names under another name, with measures and a <c>Take</c> of its own.</summary>
public sealed class PartReader : IDatasetReader
{
    /// <inheritdoc/>
    public string Kind => "part";

    /// <inheritdoc/>
    public void Check(DatasetSource source)
    {
        if (!source.Options.ContainsKey("Base"))
            throw new BehaviorException("BHV0308", $"Benchmark '{source.Name}' does not say what it is a part of. Write Base=\"NAME\" with the name of another Benchmark item.");
    }

    /// <inheritdoc/>
    public IDataset Open(DatasetSource source) => source.Base!;
}
