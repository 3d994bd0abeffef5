using System.Globalization;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Imaging.Pipeline;

namespace Behavior.Datasets.Derived;

/// <summary>
/// A dataset under the label space that its benchmark says: classes are found in it by their ids, numbers as positions, and labels are their places there. Disposed, it disposes the
/// whole.
/// </summary>
public sealed class RelabelledDataset : IDataset
{
    const int Shown = 5;
    readonly IDataset _whole;

    /// <summary>Finds every class of the data in the said space.</summary>
    /// <param name="whole">The dataset; disposed with this one.</param>
    /// <param name="space">The said space; it may have classes that the data lack.</param>
    /// <exception cref="BehaviorException">BHV0311: the data have classes that the space lacks.</exception>
    public RelabelledDataset(IDataset whole, LabelSpace space)
    {
        (_whole, LabelSpace) = (whole, space);
        int[] places = [.. whole.LabelSpace.Ids.Select(Place)];
        CheckClasses(places);
        Samples = new LazySamples(whole.Samples.Count, i => Relabelled(whole.Samples[i], places));
        // Prompt names change neither pixels nor labels.
        Fingerprint = TextHash.OfParts(["relabelled/1", whole.Fingerprint, .. space.Classes.SelectMany(c => (IEnumerable<string>)[c.Id, $"{c.Members.Count}", .. c.Members])]);
    }

    /// <inheritdoc/>
    public string Name => _whole.Name;

    /// <inheritdoc/>
    public LabelSpace LabelSpace { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Sample> Samples { get; }

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public bool HasPictures => _whole.HasPictures;

    /// <inheritdoc/>
    public ImageInput Input(int index) => _whole.Input(index);

    /// <inheritdoc/>
    public void Dispose() => _whole.Dispose();

    /// <summary>A stray label stays one: it must not become some class of a larger space.</summary>
    static Sample Relabelled(Sample sample, int[] places) => sample with { Label = (uint)sample.Label < places.Length ? places[sample.Label] : -1 };

    /// <summary>Numbered classes are positions in a space whose classes are not.</summary>
    int Place(string id) => !_whole.LabelSpace.IsNumbered || LabelSpace.IsNumbered ? LabelSpace.IndexOf(id)
        : int.Parse(id, CultureInfo.InvariantCulture) is var place && place < LabelSpace.Count ? place : -1;

    void CheckClasses(int[] places)
    {
        var strangers = _whole.LabelSpace.Ids.Where((_, i) => places[i] < 0).ToList();
        if (strangers.Count == 0) return;
        var shown = string.Join(", ", strangers.Take(Shown).Select(s => $"'{s}'")) + (strangers.Count > Shown ? ", ..." : "");
        throw new BehaviorException("BHV0311", $"Benchmark '{Name}' has {strangers.Count:N0} of {_whole.LabelSpace.Count:N0} classes that the label space '{LabelSpace.Name}' lacks: {shown}. "
            + $"The data have {_whole.LabelSpace}; the label space has {LabelSpace}. Usual cause: LabelSpace names another space than the one that the data's classes are ids of. "
            + "Name that one, or write a file whose ids are those of the data, with the model's classes as their members.");
    }
}
