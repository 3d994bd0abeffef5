using Behavior.Diagnostics;
using Behavior.ModelZoo.Onnx.Shapes;
using static Behavior.ModelZoo.Tests.Onnx.MadeModel;
using static Behavior.Tests.Common.PlainOnnx;

namespace Behavior.ModelZoo.Tests.Onnx;

/// <summary>Shapes by the definitions of ONNX's operators, worked out by hand, for an input x of [2, 3, 9, 8].</summary>
public class OnnxShapesTests
{
    [Fact]
    public void Convolutions_and_pools()
    {
        AssertShape([2, 4, 5, 4], Node("Conv", ["x", "w"], ["y"], Ints("strides", 2, 2), Ints("pads", 1, 1, 1, 1)), Tensor("w", [4, 3, 3, 3], Ramp(108)));
        AssertShape([2, 4, 5, 4], Node("Conv", ["x", "w"], ["y"], Ints("dilations", 2, 2)), Tensor("w", [4, 3, 3, 3], Ramp(108)));
        AssertShape([2, 4, 3, 4], Node("Conv", ["x", "w"], ["y"], Ints("strides", 3, 2), [.. Field(1, "auto_pad"), .. Field(4, "SAME_UPPER"), .. Number(20, 3)]), Tensor("w", [4, 3, 3, 3], Ramp(108)));
        AssertShape([2, 3, 4, 4], Node("MaxPool", ["x"], ["y"], Ints("kernel_shape", 2, 2), Ints("strides", 2, 2)));
        AssertShape([2, 3, 5, 4], Node("MaxPool", ["x"], ["y"], Ints("kernel_shape", 2, 2), Ints("strides", 2, 2), Int("ceil_mode", 1)));
        AssertShape([2, 3, 1, 1], Node("GlobalAveragePool", ["x"], ["y"]));
        AssertShape([2, 5, 19, 17], Node("ConvTranspose", ["x", "w"], ["y"], Ints("strides", 2, 2)), Tensor("w", [3, 5, 3, 3], Ramp(135)));
    }

    [Fact]
    public void Products()
    {
        AssertShape([2, 3, 9, 6], Node("MatMul", ["x", "w"], ["y"]), Tensor("w", [8, 6], Ramp(48)));
        AssertShape([2, 3, 9], Node("MatMul", ["x", "w"], ["y"]), Tensor("w", [8], Ramp(8)));
        AssertShape(null, Node("MatMul", ["x", "w"], ["y"]), Tensor("w", [7, 6], Ramp(42)));
    }

    [Fact]
    public void Layouts()
    {
        AssertShape([2, 216], Node("Reshape", ["x", "s"], ["y"]), Tensor("s", [2], [0L, -1]));
        AssertShape([6, 72], Node("Flatten", ["x"], ["y"], Int("axis", 2)));
        AssertShape([2, 9, 8, 3], Node("Transpose", ["x"], ["y"], Ints("perm", 0, 2, 3, 1)));
        AssertShape([2, 3], Node("ReduceMean", ["x"], ["y"], Ints("axes", -1, 2), Int("keepdims", 0)));
        AssertShape([2, 3, 1, 9, 8], Node("Unsqueeze", ["x", "a"], ["y"]), Tensor("a", [1], [2L]));
        AssertShape(null, Node("Reshape", ["x", "s"], ["y"]), Tensor("s", [2], [5L, -1]));
    }

    [Fact]
    public void Parts()
    {
        AssertShape([2, 3, 5, 8], Node("Slice", ["x", "a", "b", "d", "e"], ["y"]), One("a", 0), One("b", int.MaxValue), One("d", 2), One("e", 2));
        AssertShape([2, 3, 8, 8], Node("Slice", ["x", "a", "b", "d", "e"], ["y"]), One("a", -2), One("b", long.MinValue), One("d", 2), One("e", -1));
        AssertShape([2, 6, 9, 8], Node("Concat", ["x", "x"], ["y"], Int("axis", 1)));
        AssertShape([2, 3, 8], Node("Gather", ["x", "i"], ["y"], Int("axis", 2)), Tensor("i", [], [0L]));
        AssertShape([2, 3, 3, 8], Node("Split", ["x"], ["y", "z", "q"], Int("axis", 2)));
    }

    /// <summary>How PyTorch writes F.pad: pads from the last side to the first, filled up with zeros, as pairs in reverse order, transposed.</summary>
    [Fact]
    public void Paddings_that_the_graph_computes()
    {
        byte[][] nodes =
        [
            Node("Constant", [], ["p"], OfTensor("value", Tensor("", [6], [0L, 0, 0, 0, 16, 17]))), Node("ConstantOfShape", ["two"], ["z"], OfTensor("value", Tensor("", [1], [0L]))),
            Node("Concat", ["p", "z"], ["all"], Int("axis", 0)), Node("Reshape", ["all", "pairs"], ["r"]), Node("Slice", ["r", "from", "to", "axis", "back"], ["s"]),
            Node("Transpose", ["s"], ["t"], Ints("perm", 1, 0)), Node("Reshape", ["t", "flat"], ["u"]), Node("Cast", ["u"], ["v"], Int("to", 7)), Node("Pad", ["x", "v"], ["y"]),
        ];
        byte[][] tensors = [One("two", 2), Tensor("pairs", [2], [-1L, 2]), One("from", -1), One("to", long.MinValue + 1), One("axis", 0), One("back", -1), One("flat", -1)];

        Assert.Equal([2, 36, 9, 8], Shapes(nodes, tensors).Find("y")!.Dims);
    }

    [Fact]
    public void Shapes_that_the_graph_computes()
    {
        byte[][] nodes =
        [
            Node("Shape", ["x"], ["s"]), Node("Gather", ["s", "first"], ["n"]), Node("Unsqueeze", ["n", "zero"], ["m"]), Node("Mul", ["m", "three"], ["k"]),
            Node("Concat", ["k", "rest"], ["t"], Int("axis", 0)), Node("Reshape", ["x", "t"], ["y"]),
        ];

        Assert.Equal([6, 72], Shapes(nodes, [Tensor("first", [], [0L]), One("zero", 0), One("three", 3), One("rest", -1)]).Find("y")!.Dims);
    }

    [Fact]
    public void What_follows_from_nothing_known_is_unknown() => AssertShape(null, Node("NonZero", ["x"], ["y"]));

    [Fact]
    public void A_value_larger_than_any_networks_is_refused_before_it_is_made() => Assert.Equal("BHV0114",
        Assert.ThrowsAny<BehaviorException>(() => Shapes([Node("ConstantOfShape", ["s"], ["y"])], [Tensor("s", [2], [1L << 20, 1 << 20])])).Code);

    static byte[] One(string name, long value) => Tensor(name, [1], [value]);

    static void AssertShape(long[]? expected, byte[] node, params byte[][] tensors) => Assert.Equal(expected, Shapes([node], tensors).Find("y")?.Dims);

    static OnnxShapes Shapes(byte[][] nodes, byte[][] tensors) =>
        new(Open(Model(Graph(nodes, tensors, [Value("x", Float, 2, 3, 9, 8)], [Value("y", Float)]))), "x", [2, 3, 9, 8]);
}
