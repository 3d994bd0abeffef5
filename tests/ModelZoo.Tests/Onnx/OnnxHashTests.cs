using System.Runtime.InteropServices;
using static Behavior.ModelZoo.Tests.Onnx.MadeModel;
using static Behavior.Tests.Common.PlainOnnx;

namespace Behavior.ModelZoo.Tests.Onnx;

public class OnnxHashTests
{
    static readonly byte[] s_weight = MemoryMarshal.AsBytes<float>(Ramp(108)).ToArray();

    static readonly string s_whole = Hash(Whole);

    [Fact]
    public void Names_texts_and_the_order_of_tensors_do_not_enter()
    {
        byte[][] nodes =
        [
            Node("Conv", ["in", "w2", "b2"], ["c2"], Ints("kernel_shape", 3, 3), Ints("pads", 1, 1, 1, 1), Ints("strides", 2, 2)), Node("ai.onnx", "Relu", ["c2"], ["r2"]),
            Node("GlobalAveragePool", ["r2"], ["p2"]), [.. Node("Flatten", ["p2"], ["f2"], Int("axis", 1)), .. Field(3, "a name"), .. Field(6, "a text")],
            Node("Gemm", ["f2", "v2", "o2"], ["scores"], Int("transB", 1)),
        ];
        byte[][] tensors = [Tensor("o2", [5], Ramp(5)), Tensor("v2", [5, 4], Ramp(20)), Tensor("w2", [4, 3, 3, 3], Ramp(108)), Tensor("b2", [4], Ramp(4)), Tensor("unused", [1], Ramp(1))];

        Assert.Equal(s_whole, Hash(Model(Graph(nodes, tensors, [Value("in", Float, -1, 3, 32, 32)], [Value("scores", Float, -1, 5)]), 13, Field(2, "a tool"), Field(3, "9.9"))));
    }

    [Fact]
    public void A_tensor_is_the_same_wherever_and_however_it_lies()
    {
        var outside = Weight(Tensor("w", Float, [4, 3, 3, 3], External("w.bin", 8, 432)));

        Assert.Equal(s_whole, Hash(outside, ("w.bin", [.. new byte[8], .. s_weight])));
        Assert.Equal(s_whole, Hash(Weight(Tensor("w", Float, [4, 3, 3, 3], Field(4, s_weight)))));
        Assert.Equal(s_whole, Hash(Weight(Tensor("w", Float, [4, 3, 3, 3], [.. s_weight.Chunk(4).SelectMany(v => (byte[])[4 << 3 | 5, .. v])]))));
    }

    [Fact]
    public void A_changed_byte_in_a_file_beside_it_is_another_network()
    {
        var bytes = Weight(Tensor("w", Float, [4, 3, 3, 3], External("w.bin", 0, 432)));
        byte[] changed = [.. s_weight];
        changed[431] ^= 1;

        Assert.NotEqual(s_whole, Hash(bytes, ("w.bin", changed)));
        Assert.Equal(s_whole, Hash(bytes, ("w.bin", [.. s_weight, 7, 7])));
    }

    [Fact]
    public void What_changes_an_output_enters()
    {
        HashSet<string> hashes =
        [
            s_whole,
            Hash(Model(Graph(Nodes, Tensors, [Input], [Output]), 12)),
            Hash(Model(Graph([Node("Conv", ["x", "w", "b"], ["c"], Ints("strides", 1, 1), Ints("pads", 1, 1, 1, 1), Ints("kernel_shape", 3, 3)), .. Nodes[1..]], Tensors, [Input], [Output]))),
            Hash(Model(Graph([Nodes[0], Node("Sigmoid", ["c"], ["r"]), .. Nodes[2..]], Tensors, [Input], [Output]))),
            Hash(Model(Graph([.. Nodes[..1], Nodes[1], Node("GlobalAveragePool", ["c"], ["p"]), .. Nodes[3..]], Tensors, [Input], [Output]))),
            Hash(Model(Graph(Nodes, [.. Tensors[..3], Tensor("o", [5], [9, 8, 7, 6, 5])], [Input], [Output]))),
        ];

        Assert.Equal(6, hashes.Count);
    }

    static byte[] Weight(byte[] weight) => Model(Graph(Nodes, [weight, .. Tensors[1..]], [Input], [Output]));
}
