using Behavior.Datasets;
using Behavior.Datasets.Labels;
using Behavior.Toybox.World;

namespace Behavior.Toybox.Sets;

/// <summary>The definition of a set: which scenes it holds, without a resolution.</summary>
abstract class ToySet
{
    /// <summary>The seed from which every set's samples are keyed: the paper's number.</summary>
    public const ulong Seed = 231109215;

    protected ToySet(string name, int count)
    {
        (Name, Count, Key) = (name, count, ToyRandom.Key(Seed, name));
    }

    /// <summary>The set's name.</summary>
    public string Name { get; }

    /// <summary>How many samples it holds.</summary>
    public int Count { get; }

    /// <summary>The classes that its labels are about.</summary>
    public virtual LabelSpace LabelSpace => ToyCategories.LabelSpace;

    /// <summary>A hash of the drawings that its scenes may show; part of the fingerprint.</summary>
    public virtual string Drawings => FigureLibrary.FullHash;

    /// <summary>Everything besides the world that determines the scenes, as text; part of the fingerprint.</summary>
    public abstract string Definition { get; }

    /// <summary>The key of all random streams of the set.</summary>
    protected ulong Key { get; }

    /// <summary>The label of sample <paramref name="index"/>.</summary>
    public abstract int Label(int index);

    /// <summary>The scene of sample <paramref name="index"/>, which depends on no other sample.</summary>
    public abstract Scene Scene(int index);

    /// <summary>The sample without its pixels.</summary>
    public abstract Sample Sample(int index);
}
