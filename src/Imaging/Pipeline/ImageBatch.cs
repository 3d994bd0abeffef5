namespace Behavior.Imaging.Pipeline;

/// <summary>
/// Pictures as one tensor. The memory belongs to the pipeline: it is valid until the next batch is asked for.
/// </summary>
/// <typeparam name="T"><see cref="float"/>, <see cref="Half"/> or <see cref="byte"/>.</typeparam>
public sealed class ImageBatch<T> where T : unmanaged
{
    readonly T[] _values;
    readonly int _pictureLength;

    internal ImageBatch(T[] values, int pictureLength, IReadOnlyList<ImageInput> items) =>
        (_values, _pictureLength, Items) = (values, pictureLength, items);

    /// <summary>The pictures in the batch, in the order of the inputs.</summary>
    public IReadOnlyList<ImageInput> Items { get; }

    /// <summary>N x 3 x height x width values, N the count of <see cref="Items"/>.</summary>
    public ReadOnlyMemory<T> Values => _values.AsMemory(0, Items.Count * _pictureLength);
}
