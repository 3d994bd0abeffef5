using Behavior.Datasets;
using Behavior.Imaging;

namespace Behavior.Measures;

/// <summary>Chosen samples of a dataset, in the order given. The dataset stays its owner's.</summary>
sealed class DatasetPart(IDataset whole, int[] positions) : IDataset
{
    public string Name => whole.Name;

    public IReadOnlyList<string> Classes => whole.Classes;

    public IReadOnlyList<Sample> Samples { get; } = [.. positions.Select(i => whole.Samples[i])];

    public string Fingerprint => whole.Fingerprint;

    public RgbImage Load(int index) => whole.Load(positions[index]);

    public void Dispose() { }
}
