using Behavior.Diagnostics;
using Behavior.ModelZoo.Layers;
using Behavior.ModelZoo.Onnx;
using static Behavior.ModelZoo.Tests.Onnx.MadeModel;
using static Behavior.Tests.Common.PlainOnnx;

namespace Behavior.ModelZoo.Tests.Onnx;

public class OnnxNetworkTests
{
    [Fact]
    public void Answers_and_features_are_found_in_the_graph()
    {
        var network = Of(Nodes, Output);

        Assert.Equal(new("logits", 5), network.Answers);
        Assert.Equal(new("f", 4), network.Features);
        Assert.Equal(new OnnxInput("x", OnnxType.Float, false, null, 32, 32), network.Input);
    }

    [Fact]
    public void A_softmax_at_the_end_makes_probabilities()
    {
        byte[][] nodes = [.. Nodes, Node("Softmax", ["logits"], ["s"], Int("axis", 1)), Node("Identity", ["s"], ["p2"])];

        Assert.Equal(new("p2", 5, IsProbability: true), Of(nodes, Value("p2", Float, -1, 5)).Answers);
        Assert.Equal(new("f", 4), Of(nodes, Value("p2", Float, -1, 5)).Features);
        Assert.Equal(new("logits", 5), Of(nodes, Output, Value("p2", Float, -1, 5)).Answers);
    }

    [Fact]
    public void Of_several_outputs_the_last_is_the_answer()
    {
        Assert.Equal("logits", Of(Nodes, Value("f", Float, -1, -1), Output).Answers.Name);
        var second = Node("Gemm", ["f", "v", "o"], ["other"], Int("transB", 1));

        var error = Assert.Throws<BehaviorException>(() => Of([.. Nodes, second], Output, Value("other", Float, -1, 5)).Answers);

        Assert.Equal("BHV0125", error.Code);
        Assert.Contains("Logits=\"NAME\"", error.Message);
        Assert.Contains("other float32 [N, 5]", error.Message);
    }

    [Fact]
    public void An_item_may_name_any_value()
    {
        var file = Open(Whole);

        Assert.Equal(new("f", 4), new OnnxNetwork(file, new(Logits: "f")).Answers);
        Assert.Equal(new("p", 4), new OnnxNetwork(file, new(Features: "p")).Features);
        Assert.Equal(new("logits", 5, IsProbability: true), new OnnxNetwork(file, new(Probabilities: "logits")).Answers);
        Assert.Contains("Did you mean 'logits'", Assert.Throws<BehaviorException>(() => new OnnxNetwork(file, new(Logits: "logit")).Answers).Message);
        Assert.Contains("[2, 4, 16, 16]", Assert.Throws<BehaviorException>(() => new OnnxNetwork(file, new(Features: "c")).Features).Message);
    }

    [Fact]
    public void A_sigmoid_is_neither_until_somebody_says_so()
    {
        byte[][] nodes = [.. Nodes, Node("Sigmoid", ["logits"], ["s"])];
        var file = Open(Model(Graph(nodes, Tensors, [Input], [Value("s", Float, -1, 5)])));

        Assert.Contains("Logits=\"logits\"", Assert.Throws<BehaviorException>(() => new OnnxNetwork(file, new()).Answers).Message);
        Assert.True(new OnnxNetwork(file, new(Probabilities: "s")).Answers.IsProbability);
    }

    [Fact]
    public void A_network_without_a_classifier_puts_out_features() =>
        Assert.Equal(new("p", 4), Of(Nodes[..3], Value("p", Float, -1, 4, 1, 1)).Features);

    [Theory]
    [InlineData(Float, new long[] { -1, 3, 32, 32 }, false, null)]
    [InlineData(Float, new long[] { 7, 32, 32, 3 }, true, 7)]
    [InlineData(Float16, new long[] { -1, 3, -1, -1 }, false, null)]
    [InlineData(Bytes, new long[] { 1, -1, -1, 3 }, true, 1)]
    public void Inputs_are_told_by_shape_and_type(int type, long[] dims, bool last, int? batch)
    {
        var input = OnnxInput.Of(Open(Model(Graph(Nodes, Tensors, [Value("x", type, dims)], [Output]))), "");

        Assert.Equal((last, batch, (OnnxType)type), (input.ChannelsLast, input.Batch, input.Type));
    }

    /// <summary>Files of before 2019 list their tensors among the inputs.</summary>
    [Fact]
    public void Tensors_among_the_inputs_are_not_asked_for() =>
        Assert.Equal("x", OnnxInput.Of(Open(Model(Graph(Nodes, Tensors, [Value("w", Float, 4, 3, 3, 3), Input], [Output]))), "").Name);

    /// <summary>By hand: 4 x 3 x 3 x 3 weights at 16 x 16 positions; the classifier is behind the features, as the networks of this project are counted.</summary>
    [Fact]
    public void Costs_are_counted_up_to_the_features()
    {
        var cost = Of(Nodes, Output).Cost;

        Assert.Equal(108 + 4 + 20 + 5, cost.Parameters);
        Assert.Equal(108 * 16 * 16, cost.MultiplyAdds);
        Assert.Equal(0, cost.Uncounted);
    }

    /// <summary>By hand, of 256 tokens with 4 channels: 4 x 4 for each of queries and keys, and all pairs twice.</summary>
    [Fact]
    public void Attention_is_counted_by_its_products()
    {
        byte[][] nodes =
        [
            Nodes[0], Node("Reshape", ["c", "tokens"], ["t"]), Node("Transpose", ["t"], ["u"], Ints("perm", 0, 2, 1)), Node("MatMul", ["u", "q"], ["a"]), Node("MatMul", ["a", "t"], ["s"]),
            Node("Softmax", ["s"], ["n"], Int("axis", 2)), Node("MatMul", ["n", "u"], ["z"]), Node("ReduceMean", ["z"], ["f"], Ints("axes", 1), Int("keepdims", 0)), Nodes[4],
        ];
        byte[][] tensors = [.. Tensors, Tensor("tokens", [3], [0L, 4, -1]), Tensor("q", [4, 4], Ramp(16))];
        var network = new OnnxNetwork(Open(Model(Graph(nodes, tensors, [Input], [Output]))), new());

        Assert.Equal(108 * 256 + 256 * 16 + 2 * 256 * 256 * 4, network.Cost.MultiplyAdds);
        Assert.Equal([("c", ActivationKind.Convolution, false), ("a", ActivationKind.Linear, true), ("s", ActivationKind.Linear, true), ("z", ActivationKind.Linear, true)],
            network.Layers([]).Select(l => (l.Name, l.Kind, l.ChannelsLast)));
    }

    /// <summary>Where the features' shape is not known, neither are they; so the classifier is a second one.</summary>
    [Fact]
    public void Products_of_unknown_shape_are_said()
    {
        byte[][] nodes = [Node("NonZero", ["x"], ["z"]), Node("MatMul", ["z", "q"], ["f"]), Nodes[4]];

        Assert.Equal(2, new OnnxNetwork(Open(Model(Graph(nodes, [.. Tensors, Tensor("q", [4, 4], Ramp(16))], [Input], [Output]))), new()).Cost.Uncounted);
    }

    /// <summary>A circle, through a value that a graph inside of a node takes from around it.</summary>
    [Fact]
    public void A_value_that_is_made_of_itself_is_refused()
    {
        var inner = Graph([Node("Relu", ["x"], ["i"])], [], [], [Value("i", Float)]);
        byte[][] nodes = [Node("Identity", ["b"], ["a"], OfGraph("g", inner)), Node("Identity", ["a"], ["b"]), Node("Identity", ["b"], ["logits"])];

        Assert.Equal("BHV0113", Assert.ThrowsAny<BehaviorException>(() => Of(nodes, Output)).Code);
    }

    [Fact]
    public void Layers_are_eleven_at_even_depths()
    {
        List<byte[]> nodes = [Node("Conv", ["x", "w", "b"], ["c0"], Ints("pads", 1, 1, 1, 1))];
        for (var i = 1; i <= 40; i++) nodes.Add(Node("Conv", [$"c{i - 1}", "k"], [$"c{i}"]));
        nodes.AddRange([Node("GlobalAveragePool", ["c40"], ["p"]), .. Nodes[3..]]);
        var network = new OnnxNetwork(Open(Model(Graph(nodes, [.. Tensors, Tensor("k", [4, 4, 1, 1], Ramp(16))], [Input], [Output]))), new());

        Assert.Equal(["c0", "c4", "c8", "c12", "c16", "c20", "c24", "c28", "c32", "c36", "c40"], network.Layers([]).Select(l => l.Name));
        Assert.Equal([("p", ActivationKind.Block)], network.Layers(["p"]).Select(l => (l.Name, l.Kind)));
    }

    [Fact]
    public void A_network_of_nothing_but_a_pool_has_no_layers() =>
        Assert.Empty(Of([Node("GlobalAveragePool", ["x"], ["p"]), .. Nodes[3..]], Output).Layers([]));

    static OnnxNetwork Of(byte[][] nodes, params byte[][] outputs) => new(Open(Model(Graph(nodes, Tensors, [Input], outputs))), new());
}
