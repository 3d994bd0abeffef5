using System.Collections;

namespace Behavior.Datasets;

/// <summary>Samples that are made when first read: a long set is often read in part, and a derived one costs nothing before it is used. Safe for concurrent readers.</summary>
/// <param name="count">How many there are.</param>
/// <param name="make">Makes the sample at an index; the same one each time.</param>
public sealed class LazySamples(int count, Func<int, Sample> make) : IReadOnlyList<Sample>
{
    readonly Sample?[] _made = new Sample?[count];

    /// <inheritdoc/>
    public int Count => count;

    /// <inheritdoc/>
    public Sample this[int index] => _made[index] ??= make(index);

    /// <inheritdoc/>
    public IEnumerator<Sample> GetEnumerator()
    {
        for (var i = 0; i < count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
