using System.Collections;

namespace Behavior.Datasets.Derived;

/// <summary>Samples that are made of others when first read, so that a derived dataset costs nothing before it is used. Safe for concurrent readers.</summary>
sealed class DerivedSamples(int count, Func<int, Sample> make) : IReadOnlyList<Sample>
{
    readonly Sample?[] _made = new Sample?[count];

    public int Count => count;

    public Sample this[int index] => _made[index] ??= make(index);

    public IEnumerator<Sample> GetEnumerator()
    {
        for (var i = 0; i < count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
