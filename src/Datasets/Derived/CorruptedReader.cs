using System.Globalization;
using Behavior.Diagnostics;

namespace Behavior.Datasets.Derived;

/// <summary>Opens <c>Kind="corrupted"</c>: <see cref="CorruptedDataset"/> over the benchmark that <c>Base</c> names, <c>PerCell</c> samples a cell.</summary>
public sealed class CorruptedReader : IDatasetReader
{
    /// <inheritdoc/>
    public string Kind => "corrupted";

    /// <inheritdoc/>
    public void Check(DatasetSource source)
    {
        if (!source.Options.ContainsKey("Base"))
            throw new BehaviorException("BHV0308", $"Benchmark '{source.Name}' does not say what it corrupts. Write Base=\"NAME\" with the name of another Benchmark item.");
        _ = PerCell(source);
    }

    /// <inheritdoc/>
    public IDataset Open(DatasetSource source) => new CorruptedDataset(source.Name, source.Base!, PerCell(source));

    static int PerCell(DatasetSource source) =>
        source.Options.TryGetValue("PerCell", out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new BehaviorException("BHV0308", $"PerCell=\"{text}\" of benchmark '{source.Name}' is not a number of samples for each of the 95 cells (19 corruptions x 5 severities), for example 60.");
}
