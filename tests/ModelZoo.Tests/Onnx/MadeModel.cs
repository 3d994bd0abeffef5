using Behavior.ModelZoo.Onnx;
using Behavior.Tests.Common;
using static Behavior.Tests.Common.PlainOnnx;

namespace Behavior.ModelZoo.Tests.Onnx;

/// <summary>Small ONNX files made by hand.</summary>
static class MadeModel
{
    /// <summary>3 -> 4 channels by a 3 x 3 convolution with a stride of 2 and a padding of 1, pooled, flattened, and a product with bias to five classes.</summary>
    public static readonly byte[][] Nodes =
    [
        Node("Conv", ["x", "w", "b"], ["c"], Ints("strides", 2, 2), Ints("pads", 1, 1, 1, 1), Ints("kernel_shape", 3, 3)), Node("Relu", ["c"], ["r"]),
        Node("GlobalAveragePool", ["r"], ["p"]), Node("Flatten", ["p"], ["f"], Int("axis", 1)), Node("Gemm", ["f", "v", "o"], ["logits"], Int("transB", 1)),
    ];

    public static readonly byte[][] Tensors =
    [
        Tensor("w", [4, 3, 3, 3], Ramp(108)), Tensor("b", [4], Ramp(4)), Tensor("v", [5, 4], Ramp(20)), Tensor("o", [5], Ramp(5)),
    ];

    public static readonly byte[] Input = Value("x", Float, -1, 3, 32, 32), Output = Value("logits", Float, -1, 5);

    public static readonly byte[] Whole = Model(Graph(Nodes, Tensors, [Input], [Output]));

    public static float[] Ramp(int count) => [.. Enumerable.Range(0, count).Select(i => (i - count / 2) / 16f)];

    /// <summary>Opens a file of these bytes.</summary>
    public static OnnxFile Open(byte[] bytes, params (string Name, byte[] Content)[] beside)
    {
        using var folder = new TempFolder();
        foreach (var (name, content) in beside) File.WriteAllBytes(folder[name], content);
        File.WriteAllBytes(folder["model.onnx"], bytes);
        var file = OnnxFile.Open(folder["model.onnx"]);
        return file;
    }

    /// <summary>The hash of a file of these bytes.</summary>
    public static string Hash(byte[] bytes, params (string Name, byte[] Content)[] beside)
    {
        using var folder = new TempFolder();
        foreach (var (name, content) in beside) File.WriteAllBytes(folder[name], content);
        File.WriteAllBytes(folder["model.onnx"], bytes);
        return new OnnxHash(OnnxFile.Open(folder["model.onnx"])).Text;
    }
}
