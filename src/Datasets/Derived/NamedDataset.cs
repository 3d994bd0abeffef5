using Behavior.Datasets.Labels;
using Behavior.Imaging.Pipeline;

namespace Behavior.Datasets.Derived;

/// <summary>A dataset whose classes have other names in prompts. Pixels, labels, ids and fingerprint are the whole's. Disposed, it disposes the whole.</summary>
/// <param name="whole">The dataset; disposed with this one.</param>
/// <param name="space">Its classes, under other names.</param>
public sealed class NamedDataset(IDataset whole, LabelSpace space) : IDataset
{
    /// <inheritdoc/>
    public string Name => whole.Name;

    /// <inheritdoc/>
    public LabelSpace LabelSpace => space;

    /// <inheritdoc/>
    public IReadOnlyList<Sample> Samples => whole.Samples;

    /// <inheritdoc/>
    public string Fingerprint => whole.Fingerprint;

    /// <inheritdoc/>
    public bool HasPictures => whole.HasPictures;

    /// <inheritdoc/>
    public ImageInput Input(int index) => whole.Input(index);

    /// <inheritdoc/>
    public void Dispose() => whole.Dispose();
}
