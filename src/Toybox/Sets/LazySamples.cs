using System.Collections;
using Behavior.Datasets;

namespace Behavior.Toybox.Sets;

/// <summary>The samples of a set, each made when first read: the training set is long, and most readers want a part.</summary>
sealed class LazySamples(ToySet set) : IReadOnlyList<Sample>
{
    readonly Sample?[] _made = new Sample?[set.Count];

    public int Count => _made.Length;

    public Sample this[int index] => _made[index] ??= set.Sample(index);

    public IEnumerator<Sample> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
