using Behavior.Diagnostics;
using Behavior.ModelZoo.Formats;
using Behavior.ModelZoo.Onnx;
using static Behavior.ModelZoo.Tests.Onnx.MadeModel;
using static Behavior.Tests.Common.PlainOnnx;

namespace Behavior.ModelZoo.Tests.Onnx;

public class OnnxFileTests
{
    static readonly byte[] s_classifier = Node("Gemm", ["f", "v", "o"], ["logits"], Int("transB", 1));

    [Fact]
    public void A_whole_file_is_read()
    {
        var model = Open(Whole).Model;

        Assert.Equal(13, model.Opset);
        Assert.Equal(["Conv", "Relu", "GlobalAveragePool", "Flatten", "Gemm"], model.Graph.Nodes.Select(n => n.Operator));
        Assert.Equal([4, 3, 3, 3], model.Graph.Initializers[0].Dims);
        Assert.Equal("float32 [N, 3, 32, 32]", model.Graph.Asked.Single().Words);
    }

    [Theory]
    [InlineData("../w.bin")]
    [InlineData("/etc/hostname")]
    [InlineData("sub/w.bin")]
    [InlineData("..\\w.bin")]
    [InlineData("C:w.bin")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData("w\0.bin")]
    public void Nothing_but_a_plain_name_beside_the_file_is_read(string location) =>
        AssertFault(CheckpointFault.Path, Model(Graph(Nodes, [Tensor("w", Float, [4, 3, 3, 3], External(location, 0, 432)), .. Tensors[1..]], [Input], [Output])));

    /// <summary>Inside of a constant, of a graph in a node, and of a function, where a reader of initializers alone would not look.</summary>
    [Fact]
    public void External_paths_are_found_wherever_a_tensor_can_be()
    {
        var tensor = Tensor("", Float, [1], External("../x", 0, 4));
        var constant = Node("Constant", [], ["k"], OfTensor("value", tensor));
        var inner = Graph([constant], [], [], [Value("k", Float, 1)]);

        AssertFault(CheckpointFault.Path, Model(Graph([.. Nodes, constant], Tensors, [Input], [Output])));
        AssertFault(CheckpointFault.Path, Model(Graph([.. Nodes, Node("If", ["c"], ["i"], OfGraph("then_branch", inner))], Tensors, [Input], [Output])));
        AssertFault(CheckpointFault.Path, Model(Graph(Nodes, Tensors, [Input], [Output]), 13, Field(25, [.. Field(1, "F"), .. Field(7, constant), .. Field(10, "own")])));
    }

    [Fact]
    public void Operators_of_others_are_refused_and_those_that_the_file_defines_are_not()
    {
        var node = Node("own", "F", ["r"], ["q"]);
        var graph = Graph([.. Nodes, node], Tensors, [Input], [Output]);
        var function = Field(25, [.. Field(1, "F"), .. Field(4, "a"), .. Field(5, "z"), .. Field(7, Node("Relu", ["a"], ["z"])), .. Field(10, "own")]);

        AssertFault(CheckpointFault.Code, Model(graph));
        Assert.NotNull(Open(Model(graph, 13, function)));
        AssertFault(CheckpointFault.Code, Model(Graph([.. Nodes, Node("If", ["c"], ["i"], OfGraph("then_branch", Graph([node], [], [], [])))], Tensors, [Input], [Output])));
    }

    [Fact]
    public void A_tensor_has_the_bytes_that_its_shape_says()
    {
        AssertFault(CheckpointFault.Size, Model(Graph(Nodes, [Tensor("w", [4, 3, 3, 4], Ramp(108)), .. Tensors[1..]], [Input], [Output])));
        AssertFault(CheckpointFault.Size, Model(Graph(Nodes, [Tensor("w", [1L << 62, 1L << 62, 0], Ramp(0)), .. Tensors[1..]], [Input], [Output])));
        AssertFault(CheckpointFault.Size, Model(Graph(Nodes, [Tensor("w", [-4, 27], Ramp(108)), .. Tensors[1..]], [Input], [Output])));
    }

    /// <summary>What protobuf would merge, another reader would take the last of.</summary>
    [Fact]
    public void A_second_graph_and_names_that_are_there_twice_are_refused()
    {
        AssertFault(CheckpointFault.Duplicate, Model(Graph(Nodes, Tensors, [Input], [Output]), 13, Field(7, Graph([], [], [], []))));
        AssertFault(CheckpointFault.Duplicate, Model(Graph(Nodes, [.. Tensors, Tensors[0]], [Input], [Output])));
        AssertFault(CheckpointFault.Duplicate, Model(Graph([.. Nodes, s_classifier], Tensors, [Input], [Output])));
    }

    [Fact]
    public void Graphs_in_each_other_end_somewhere()
    {
        var graph = Graph([], [], [], []);
        for (var i = 0; i < 40; i++) graph = Graph([Node("If", ["c"], ["i"], OfGraph("then_branch", graph))], [], [], []);

        AssertFault(CheckpointFault.Size, Model(graph));
    }

    [Fact]
    public void A_file_that_is_cut_anywhere_is_refused()
    {
        for (var length = 1; length < Whole.Length; length++)
            if (Refusal(Whole[..length]) is null) Assert.Fail($"{length} of {Whole.Length} bytes are taken for a whole file.");
    }

    [Fact]
    public void Bytes_beyond_a_file_beside_it_are_refused()
    {
        var bytes = Model(Graph(Nodes, [Tensor("w", Float, [4, 3, 3, 3], External("w.bin", 100, 432)), .. Tensors[1..]], [Input], [Output]));

        Assert.NotNull(Open(bytes, ("w.bin", new byte[532])));
        Assert.Equal(CheckpointFault.Size, Assert.Throws<CheckpointException>(() => Open(bytes, ("w.bin", new byte[531]))).Fault);
        Assert.Equal(CheckpointFault.Truncated, Assert.Throws<CheckpointException>(() => Open(bytes)).Fault);
    }

    static void AssertFault(CheckpointFault fault, byte[] bytes) => Assert.Equal(fault, Assert.Throws<CheckpointException>(() => Open(bytes)).Fault);

    static BehaviorException? Refusal(byte[] bytes)
    {
        try { Open(bytes); }
        catch (BehaviorException refusal) { return refusal; }
        return null;
    }
}
