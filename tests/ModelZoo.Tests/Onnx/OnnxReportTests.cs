using Behavior.ModelZoo.Onnx;
using static Behavior.ModelZoo.Tests.Onnx.MadeModel;
using static Behavior.Tests.Common.PlainOnnx;

namespace Behavior.ModelZoo.Tests.Onnx;

public class OnnxReportTests
{
    [Fact]
    public void Everything_that_a_reader_asks_of_a_file_is_said()
    {
        var facts = OnnxReport.Of(Open(Whole)).ToDictionary(f => f.Name, f => f.Value);

        Assert.Equal("x  float32 [N, 3, 32, 32]", facts["input"]);
        Assert.Equal("logits  float32 [N, 5]", facts["output"]);
        Assert.Equal("ai.onnx 13", facts["operator sets"]);
        Assert.Equal("Conv x 1, Flatten x 1, Gemm x 1, GlobalAveragePool x 1, Relu x 1", facts["operators"]);
        Assert.Equal("137", facts["parameters"]);
        Assert.StartsWith("27,648 a picture of 32 x 32", facts["multiply-adds"]);
        Assert.Contains("55,296 FLOPs", facts["multiply-adds"]);
        Assert.Equal("logits: logits of 5 classes", facts["taken as answers"]);
        Assert.Equal("f: 4 numbers", facts["taken as features"]);
    }

    [Fact]
    public void Of_a_file_without_a_classifier_it_says_how_to_take_its_features_alone()
    {
        var facts = OnnxReport.Of(Open(Model(Graph(Nodes, Tensors, [Value("x", Float, -1, 3, 32, 32)], [Value("f", Float, -1, 4)])))).ToDictionary(f => f.Name, f => f.Value);

        Assert.StartsWith("f: logits of 4 classes; no classifier is found", facts["taken as answers"]);
        Assert.Contains("Paradigm=\"pre\"", facts["taken as answers"]);
        Assert.Equal("f: 4 numbers", facts["taken as features"]);
    }

    [Fact]
    public void Of_a_file_that_cannot_be_used_it_says_why() =>
        Assert.Contains("BHV0125", OnnxReport.Of(Open(Model(Graph(Nodes, Tensors, [Value("x", Float, -1, 1, 32, 32)], [Output])))).Single(f => f.Name == "taken as").Value);
}
