using System.Runtime.InteropServices;
using Behavior.ModelZoo.Formats;

namespace Behavior.ModelZoo.Tests.Checkpoints;

/// <summary>A checkpoint that a test writes down, in the order in which tensors are added.</summary>
sealed class MadeUpSource : ITensorSource
{
    readonly Dictionary<string, TensorInfo> _tensors = new(StringComparer.Ordinal);
    readonly Dictionary<string, byte[]> _values = new(StringComparer.Ordinal);

    public string Path => "made up";

    public string Format => "made up";

    public IReadOnlyDictionary<string, TensorInfo> Tensors => _tensors;

    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    public MadeUpSource With(string name, long[] shape, params float[] values) => With(name, ElementType.Float32, shape, MemoryMarshal.AsBytes<float>(values).ToArray());

    public MadeUpSource With(string name, ElementType type, long[] shape, byte[] values)
    {
        (_tensors[name], _values[name]) = (new(name, type, shape), values);
        return this;
    }

    public void ReadBytes(string name, Span<byte> destination) => _values[name].CopyTo(destination);

    public void Dispose() { }
}
