using Behavior.Datasets;
using Behavior.Imaging.Transforms;

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
    /// <summary>Pictures a batch unless a model wants another number.</summary>
    public const int UsualCount = 64;

    readonly Dictionary<object, IDisposable> _shared = [];
    ReadOnlyMemory<float> _values = values;

    /// <summary>Samples whose pictures are not normalised yet.</summary>
    /// <param name="first">Index of the first sample.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="size">Width and height of the pictures.</param>
    /// <param name="bytes">Row-major [samples, 3, height, width].</param>
    /// <param name="normalization">What makes values of them.</param>
    public PictureBatch(int first, IReadOnlyList<Sample> samples, (int Width, int Height) size, ReadOnlyMemory<byte> bytes, Normalization normalization)
        : this(first, samples, size, default) => (Bytes, Normalization) = (bytes, normalization);

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

    /// <summary>What makes <see cref="Values"/> of <see cref="Bytes"/>; null where the batch was made of values.</summary>
    public Normalization? Normalization { get; }

    /// <summary>Pictures before <see cref="Normalization"/>, in the same order as <see cref="Values"/>; empty where there is none. Valid while the batch is.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Pictures, row-major [<see cref="Count"/>, 3, <see cref="Height"/>, <see cref="Width"/>], normalised; valid while the batch is.</summary>
    public ReadOnlyMemory<float> Values
    {
        get
        {
            if (Normalization is not null && _values.Length < Bytes.Length) _values = Normalized(Normalization);
            return _values;
        }
    }

    /// <summary>The batch without its first samples.</summary>
    public PictureBatch Skip(int count)
    {
        IReadOnlyList<Sample> rest = [.. samples.Skip(count)];
        var each = 3 * Width * Height;
        return Normalization is { } normalization ? new(first + count, rest, size, Bytes[(count * each)..], normalization) : new(first + count, rest, size, _values[(count * each)..]);
    }

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

    float[] Normalized(Normalization normalization)
    {
        var (made, each) = (new float[Bytes.Length], 3 * Width * Height);
        for (var i = 0; i < Count; i++) normalization.Write(Bytes.Span.Slice(i * each, each), made.AsSpan(i * each, each));
        return made;
    }
}
