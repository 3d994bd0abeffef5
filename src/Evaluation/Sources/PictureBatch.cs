using Behavior.Datasets;

namespace Behavior.Evaluation.Sources;

/// <summary>
/// Samples of a dataset with their preprocessed pictures, for every model of a pass in turn. What a source makes of the pictures (a tensor on
/// a device) is made once and shared by its models. Not thread-safe.
/// </summary>
/// <param name="first">Index of the first sample.</param>
/// <param name="samples">The samples.</param>
/// <param name="size">Width and height of the pictures; 0 where none are looked at.</param>
/// <param name="values">Row-major [samples, 3, height, width], normalised.</param>
public sealed class PictureBatch(int first, IReadOnlyList<Sample> samples, (int Width, int Height) size, ReadOnlyMemory<float> values) : IDisposable
{
    readonly Dictionary<object, IDisposable> _shared = [];

    /// <summary>Index of the first sample.</summary>
    public int First => first;

    /// <summary>Number of samples.</summary>
    public int Count => samples.Count;

    /// <summary>The samples.</summary>
    public IReadOnlyList<Sample> Samples => samples;

    /// <summary>Width of the pictures.</summary>
    public int Width => size.Width;

    /// <summary>Height of the pictures.</summary>
    public int Height => size.Height;

    /// <summary>Pictures, row-major [<see cref="Count"/>, 3, <see cref="Height"/>, <see cref="Width"/>], normalised; valid while the batch is.</summary>
    public ReadOnlyMemory<float> Values => values;

    /// <summary>The batch without its first samples.</summary>
    public PictureBatch Skip(int count) => new(first + count, [.. samples.Skip(count)], size, values[(values.Length / Math.Max(samples.Count, 1) * count)..]);

    /// <summary>What a source makes of the batch, made by the first of its models and disposed of with the batch.</summary>
    /// <param name="key">Tells it from what others make.</param>
    /// <param name="make">Makes it.</param>
    public T Shared<T>(object key, Func<PictureBatch, T> make) where T : IDisposable
    {
        if (!_shared.TryGetValue(key, out var made)) _shared[key] = made = make(this);
        return (T)made;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var made in _shared.Values) made.Dispose();
        _shared.Clear();
    }
}
