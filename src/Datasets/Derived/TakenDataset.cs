using System.Globalization;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Imaging.Pipeline;

namespace Behavior.Datasets.Derived;

/// <summary>An evenly spread part of a dataset, see <see cref="Spread"/>. Disposed, it disposes the whole.</summary>
public sealed class TakenDataset : IDataset
{
    readonly IDataset _whole;
    readonly int[] _chosen;

    /// <summary>Chooses the samples.</summary>
    /// <param name="whole">The dataset; disposed with this one.</param>
    /// <param name="count">How many samples, at least 1; all when there are fewer.</param>
    public TakenDataset(IDataset whole, int count)
    {
        (_whole, _chosen) = (whole, Spread.Choose(whole.Samples, count));
        Samples = new LazySamples(_chosen.Length, i => whole.Samples[_chosen[i]]);
        Fingerprint = TextHash.Of(string.Create(CultureInfo.InvariantCulture, $"take/1 {_chosen.Length} of {whole.Fingerprint}"));
    }

    /// <inheritdoc/>
    public string Name => _whole.Name;

    /// <inheritdoc/>
    public LabelSpace LabelSpace => _whole.LabelSpace;

    /// <inheritdoc/>
    public IReadOnlyList<Sample> Samples { get; }

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public bool HasPictures => _whole.HasPictures;

    /// <inheritdoc/>
    public ImageInput Input(int index) => _whole.Input(_chosen[index]);

    /// <inheritdoc/>
    public void Dispose() => _whole.Dispose();
}
