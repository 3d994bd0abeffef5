using Behavior.Imaging;

namespace Behavior.Datasets;

/// <summary>An ordered, fixed list of labelled pictures. The order and the ids never depend on the machine. Safe for concurrent readers.</summary>
public interface IDataset : IDisposable
{
    /// <summary>The dataset's name in <c>Benchmarks.props</c>.</summary>
    string Name { get; }

    /// <summary>Class names, by label.</summary>
    IReadOnlyList<string> Classes { get; }

    /// <summary>The samples, in order.</summary>
    IReadOnlyList<Sample> Samples { get; }

    /// <summary>A hash of everything that determines pixels and labels, as lower-case hexadecimal; part of every cache key.</summary>
    string Fingerprint { get; }

    /// <summary>Decodes or renders the picture of sample <paramref name="index"/>.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV02xx: the picture cannot be decoded; the message names the sample.</exception>
    RgbImage Load(int index);
}
