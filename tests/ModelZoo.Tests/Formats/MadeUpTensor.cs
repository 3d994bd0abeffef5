using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Tests.Formats;

/// <summary>A tensor to be written, with torch's class of its storage and the name of its type in safetensors.</summary>
sealed record MadeUpTensor(string Storage, string Type, long[] Shape, byte[] Values)
{
    /// <summary>Its elements.</summary>
    public long Count => Shape.Aggregate(1L, (a, b) => a * b);

    /// <summary>A tensor of floats that count up from a number.</summary>
    public static MadeUpTensor Floats(float from, params long[] shape) =>
        new("FloatStorage", "F32", shape, MemoryMarshal.AsBytes<float>([.. Enumerable.Range(0, (int)shape.Aggregate(1L, (a, b) => a * b)).Select(i => from + i)]).ToArray());

    /// <summary>A single whole number.</summary>
    public static MadeUpTensor Count64(long value) => new("LongStorage", "I64", [], BitConverter.GetBytes(value));

    /// <summary>A state dict of an architecture, its values drawn with a seed.</summary>
    public static List<(string Name, MadeUpTensor Tensor)> Network(string architecture, long seed = 1)
    {
        random.manual_seed(seed);
        using var scope = NewDisposeScope();
        using var model = ModelRegistry.Create(architecture);
        return [.. model.state_dict().Select(s => (s.Key, Of(s.Value)))];
    }

    static MadeUpTensor Of(Tensor tensor)
    {
        var value = tensor.detach().contiguous();
        return value.dtype == ScalarType.Int64 ? new("LongStorage", "I64", value.shape, new byte[8]) : new("FloatStorage", "F32", value.shape, value.bytes.ToArray());
    }
}
