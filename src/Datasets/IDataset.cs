using Behavior.Datasets.Labels;
using Behavior.Imaging;
using Behavior.Imaging.Pipeline;

namespace Behavior.Datasets;

/// <summary>An ordered, fixed list of labelled pictures. The order and the ids never depend on the machine. Safe for concurrent readers.</summary>
public interface IDataset : IDisposable
{
    /// <summary>The name of the benchmark that it was opened for.</summary>
    string Name { get; }

    /// <summary>The classes that its labels are about.</summary>
    LabelSpace LabelSpace { get; }

    /// <summary>Ids of its classes, by label.</summary>
    IReadOnlyList<string> Classes => LabelSpace.Ids;

    /// <summary>The samples, in order.</summary>
    IReadOnlyList<Sample> Samples { get; }

    /// <summary>A hash of everything that determines pixels and labels, as lower-case hexadecimal; part of every cache key.</summary>
    string Fingerprint { get; }

    /// <summary>What was found when it was opened and is no error, for people: a picture that no list names, a class without pictures.</summary>
    IReadOnlyList<string> Notes => [];

    /// <summary>Whether its samples have pictures. Those of a list of labels have none: <see cref="Input"/> ends in BHV0314.</summary>
    bool HasPictures => true;

    /// <summary>
    /// The picture of sample <paramref name="index"/>, to be read later and on any thread. Its id is the sample's; its description names
    /// benchmark, sample and file, so that the error of a damaged one does.
    /// </summary>
    ImageInput Input(int index);

    /// <summary>Decodes or renders the picture of sample <paramref name="index"/> now.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV02xx: the picture cannot be decoded; the message names the sample.</exception>
    RgbImage Load(int index) => Input(index).Decode();
}
