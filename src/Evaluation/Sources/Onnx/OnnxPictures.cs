using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Behavior.Diagnostics;
using Behavior.Imaging.Transforms;
using Behavior.Manifests.Items;
using Behavior.ModelZoo.Onnx;
using Microsoft.ML.OnnxRuntime;

namespace Behavior.Evaluation.Sources.Onnx;

/// <summary>Pictures as a network takes them: its number format, its order of sides, its number at a time. Owns the memory that they are put into, and uses it again.</summary>
sealed class OnnxPictures(CheckpointItem item, OnnxInput input)
{
    /// <summary>Pixels of pictures that go through a network of any batch size together: eight of 224 x 224. More would only take more memory.</summary>
    const int MostPixels = 8 * 224 * 224;

    const int MostPictures = 64;

    float[] _floats = [];
    Float16[] _halves = [];
    byte[] _bytes = [];

    /// <summary>Refuses what an item's transform cannot make.</summary>
    /// <exception cref="BehaviorException">BHV0107: pictures of another size than the file takes. BHV0125: normalised pictures for a file that takes bytes.</exception>
    public static void Check(CheckpointItem item, OnnxInput input)
    {
        var transform = Transform.Parse(item.Preprocess);
        if (transform.FixedSize is var (width, height)) CheckSize(item, input, width, height);
        if (input.Type == OnnxType.UInt8 && !transform.Normalization.Equals(Normalization.None))
            throw new BehaviorException("BHV0125", $"Checkpoint '{item.Name}', '{item.Weights}', takes bytes ({input.Words}), and Preprocess normalises by {transform.Normalization.Name}. "
                + "Usual cause: the file normalises by itself. End Preprocess with normalize(none).");
    }

    /// <summary>How many pictures of a size are given at a time.</summary>
    public int Part(int width, int height) => input.Batch ?? Math.Clamp(MostPixels / (width * height), 1, MostPictures);

    /// <summary>Some pictures of a batch, filled up with black ones where the network takes a fixed number.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="first">The first picture.</param>
    /// <param name="count">How many.</param>
    /// <returns>A view of memory that is valid until the next call and while the batch is.</returns>
    public OrtValue Of(PictureBatch batch, int first, int count)
    {
        CheckSize(item, input, batch.Width, batch.Height);
        var (length, given) = (3 * batch.Width * batch.Height, input.Batch ?? count);
        var values = batch.Values.Slice(first * length, count * length);
        var dims = input.Dims(given, batch.Height, batch.Width);
        if (input is { Type: OnnxType.Float, ChannelsLast: false } && given == count) return Value(MemoryMarshal.AsMemory(values), dims);
        var floats = Room(ref _floats, given * length);
        Arrange(values.Span, floats.Span, batch.Width * batch.Height);
        floats.Span[values.Length..].Clear();
        if (input.Type == OnnxType.Float) return Value(floats, dims);
        return input.Type == OnnxType.Float16 ? Value(Halves(floats.Span), dims) : Value(Bytes(floats.Span), dims);
    }

    static void CheckSize(CheckpointItem item, OnnxInput input, int width, int height)
    {
        if (width == (input.Width ?? width) && height == (input.Height ?? height)) return;
        throw new BehaviorException("BHV0107", $"Checkpoint '{item.Name}', '{item.Weights}', takes pictures of {input.Width?.ToString() ?? "any"} x {input.Height?.ToString() ?? "any"} "
            + $"({input.Words}), and its Preprocess "
            + $"\"{item.Preprocess}\" gives {width} x {height}. Usual cause: the transform of another network. Resize or crop to what the file takes, or export it with free sides.");
    }

    void Arrange(ReadOnlySpan<float> values, Span<float> to, int plane)
    {
        if (!input.ChannelsLast) values.CopyTo(to);
        else
            for (var start = 0; start < values.Length; start += 3 * plane)
                for (var c = 0; c < 3; c++)
                {
                    var channel = values.Slice(start + c * plane, plane);
                    for (var i = 0; i < channel.Length; i++) to[start + 3 * i + c] = channel[i];
                }
    }

    Memory<Float16> Halves(ReadOnlySpan<float> values)
    {
        var halves = Room(ref _halves, values.Length);
        TensorPrimitives.ConvertToHalf(values, MemoryMarshal.Cast<Float16, Half>(halves.Span));
        return halves;
    }

    /// <summary>The bytes that were divided by 255.</summary>
    Memory<byte> Bytes(ReadOnlySpan<float> values)
    {
        var bytes = Room(ref _bytes, values.Length);
        var span = bytes.Span;
        for (var i = 0; i < span.Length; i++) span[i] = (byte)Math.Clamp(MathF.Round(values[i] * 255), 0, 255);
        return bytes;
    }

    static OrtValue Value<T>(Memory<T> values, long[] dims) where T : unmanaged => OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, values, dims);

    static Memory<T> Room<T>(ref T[] room, int length)
    {
        if (room.Length < length) room = new T[length];
        return room.AsMemory(0, length);
    }
}
