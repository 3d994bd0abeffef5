using System.Runtime.InteropServices;
using System.Text;

namespace Behavior.Tests.Common;

/// <summary>Writes ONNX files by hand, field by field as onnx.proto numbers them.</summary>
static class PlainOnnx
{
    public const int Float = 1, Bytes = 2, Int64 = 7, Float16 = 10;

    /// <summary>A whole file.</summary>
    public static byte[] Model(byte[] graph, long opset = 13, params byte[][] more) => [.. Number(1, 8), .. Field(7, graph), .. Field(8, Opset("", opset)), .. more.SelectMany(m => m)];

    public static byte[] Opset(string domain, long version) => [.. Field(1, domain), .. Number(2, version)];

    public static byte[] Graph(IEnumerable<byte[]> nodes, IEnumerable<byte[]> tensors, IEnumerable<byte[]> inputs, IEnumerable<byte[]> outputs) =>
    [
        .. nodes.SelectMany(n => Field(1, n)), .. Field(2, "graph"), .. tensors.SelectMany(t => Field(5, t)), .. inputs.SelectMany(i => Field(11, i)), .. outputs.SelectMany(o => Field(12, o)),
    ];

    public static byte[] Node(string type, string[] inputs, string[] outputs, params byte[][] attributes) => Node("", type, inputs, outputs, attributes);

    public static byte[] Node(string domain, string type, string[] inputs, string[] outputs, params byte[][] attributes) =>
    [
        .. inputs.SelectMany(i => Field(1, i)), .. outputs.SelectMany(o => Field(2, o)), .. Field(4, type), .. attributes.SelectMany(a => Field(5, a)), .. domain.Length > 0 ? Field(7, domain) : [],
    ];

    public static byte[] Int(string name, long value) => [.. Field(1, name), .. Number(3, value), .. Number(20, 2)];

    public static byte[] Ints(string name, params long[] values) => [.. Field(1, name), .. values.SelectMany(v => Number(8, v)), .. Number(20, 7)];

    public static byte[] OfTensor(string name, byte[] tensor) => [.. Field(1, name), .. Field(5, tensor), .. Number(20, 4)];

    public static byte[] OfGraph(string name, byte[] graph) => [.. Field(1, name), .. Field(6, graph), .. Number(20, 5)];

    public static byte[] Tensor(string name, long[] dims, float[] values) => Tensor(name, Float, dims, Raw(MemoryMarshal.AsBytes<float>(values).ToArray()));

    public static byte[] Tensor(string name, long[] dims, long[] values) => Tensor(name, Int64, dims, Raw(MemoryMarshal.AsBytes<long>(values).ToArray()));

    public static byte[] Tensor(string name, int type, long[] dims, byte[] content) => [.. dims.SelectMany(d => Number(1, d)), .. Number(2, type), .. Field(8, name), .. content];

    /// <summary>A tensor's values as bytes.</summary>
    public static byte[] Raw(byte[] bytes) => Field(9, bytes);

    /// <summary>A tensor's values in another file.</summary>
    public static byte[] External(string location, long offset, long length) =>
        [.. Field(13, Entry("location", location)), .. Field(13, Entry("offset", $"{offset}")), .. Field(13, Entry("length", $"{length}")), .. Number(14, 1)];

    /// <summary>An input or output; -1 is a free side.</summary>
    public static byte[] Value(string name, int type, params long[] dims)
    {
        byte[] shape = [.. dims.SelectMany(d => Field(1, d >= 0 ? Number(1, d) : Field(2, "N")))];
        return [.. Field(1, name), .. Field(2, Field(1, [.. Number(1, type), .. Field(2, shape)]))];
    }

    public static byte[] Field(int number, string text) => Field(number, Encoding.UTF8.GetBytes(text));

    public static byte[] Field(int number, byte[] content) => [.. Varint((ulong)(number << 3 | 2)), .. Varint((ulong)content.Length), .. content];

    public static byte[] Number(int number, long value) => [.. Varint((ulong)(number << 3)), .. Varint((ulong)value)];

    static byte[] Entry(string key, string value) => [.. Field(1, key), .. Field(2, value)];

    static IEnumerable<byte> Varint(ulong value)
    {
        for (; value >= 0x80; value >>= 7) yield return (byte)(value | 0x80);
        yield return (byte)value;
    }
}
