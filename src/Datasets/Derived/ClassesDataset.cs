using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Imaging.Pipeline;

namespace Behavior.Datasets.Derived;

/// <summary>The samples of some classes of a dataset, among which answers are then looked for: ImageNet's validation set on the 200 classes of ImageNet-A. The whole stays its owner's.</summary>
public sealed class ClassesDataset : IDataset
{
    readonly IDataset _whole;
    readonly int[] _chosen;

    /// <summary>Chooses the samples.</summary>
    /// <param name="name">The benchmark's name.</param>
    /// <param name="whole">The dataset.</param>
    /// <param name="classes">The classes, each one of the whole's.</param>
    /// <exception cref="BehaviorException">BHV0311: the whole lacks a class.</exception>
    public ClassesDataset(string name, IDataset whole, LabelSpace classes)
    {
        if (classes.Ids.FirstOrDefault(id => whole.LabelSpace.IndexOf(id) < 0) is { } stranger)
            throw new BehaviorException("BHV0311", $"Benchmark '{name}' is to have the classes {classes}, and '{stranger}' is none of those of '{whole.Name}': {whole.LabelSpace}. Name "
                + "classes of that benchmark with Classes.");
        (Name, _whole, LabelSpace) = (name, whole, classes);
        var places = whole.LabelSpace.Ids.Select(classes.IndexOf).ToArray();
        _chosen = [.. Enumerable.Range(0, whole.Samples.Count).Where(i => places[whole.Samples[i].Label] >= 0)];
        Samples = new LazySamples(_chosen.Length, i => whole.Samples[_chosen[i]] with { Label = places[whole.Samples[_chosen[i]].Label] });
        Fingerprint = TextHash.OfParts(["classes/1", whole.Fingerprint, .. classes.Ids]);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public LabelSpace LabelSpace { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Sample> Samples { get; }

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public bool HasPictures => _whole.HasPictures;

    /// <inheritdoc/>
    public ImageInput Input(int index) => _whole.Input(_chosen[index]);

    /// <inheritdoc/>
    public void Dispose() { }
}
