using System.Runtime.InteropServices;
using Behavior.Datasets;
using static Behavior.Tests.Common.PlainOnnx;

namespace Behavior.Evaluation.Tests.Sources.Onnx;

/// <summary>
/// A network whose answers can be worked out by hand: a 1 x 1 convolution to four channels, the mean over positions, a product to sixteen classes. Nothing bends, so that its logits are a product of
/// the mean colour of a picture.
/// </summary>
static class LinearNetwork
{
    public const int Classes = 16, Channels = 4, Side = 64;

    public static readonly float[] Weight = Ramp(Channels * 3, 7), Bias = Ramp(Channels, 3), Head = Ramp(Channels * Classes, 11), Offset = Ramp(Classes, 5);

    /// <summary>A file of the network in some form.</summary>
    /// <param name="type">What it takes: float32, half, or bytes that it divides by 255.</param>
    /// <param name="channelsLast">Whether it takes [N, H, W, 3].</param>
    /// <param name="batch">How many it takes at a time; -1 for any number.</param>
    /// <param name="end">What follows the logits: nothing, <c>Softmax</c>, or <c>Unsqueeze</c> to four sides.</param>
    /// <param name="weight">The convolution's weight, where it is another tensor.</param>
    public static byte[] Make(int type = Float, bool channelsLast = false, int batch = -1, string end = "", byte[]? weight = null)
    {
        List<byte[]> nodes = [Node("Cast", ["x"], ["x0"], Int("to", Float))];
        if (type == Bytes) nodes.Add(Node("Div", ["x0", "most"], ["x1"]));
        else nodes.Add(Node("Identity", ["x0"], ["x1"]));
        nodes.Add(channelsLast ? Node("Transpose", ["x1"], ["x2"], Ints("perm", 0, 3, 1, 2)) : Node("Identity", ["x1"], ["x2"]));
        nodes.AddRange([Node("Conv", ["x2", "w", "b"], ["c"]), Node("GlobalAveragePool", ["c"], ["p"]), Node("Flatten", ["p"], ["f"]), Node("Gemm", ["f", "v", "o"], ["l"])]);
        nodes.Add(end switch
        {
            "Softmax" => Node("Softmax", ["l"], ["y0"], Int("axis", 1)),
            "Unsqueeze" => Node("Unsqueeze", ["l", "axes"], ["y0"]),
            _ => Node("Identity", ["l"], ["y0"]),
        });
        var half = type == Float16;
        nodes.Add(Node("Cast", ["y0"], ["y"], Int("to", half ? Float16 : Float)));
        byte[][] tensors =
        [
            weight ?? Tensor("w", [Channels, 3, 1, 1], Weight), Tensor("b", [Channels], Bias), Tensor("v", [Channels, Classes], Head), Tensor("o", [Classes], Offset), Tensor("most", [1], [255f]),
            Tensor("axes", [2], [2L, 3]),
        ];
        long[] dims = channelsLast ? [batch, Side, Side, 3] : [batch, 3, Side, Side];
        long[] answers = end == "Unsqueeze" ? [batch, Classes, 1, 1] : [batch, Classes];
        return Model(Graph(nodes, tensors, [Value("x", type, dims)], [Value("y", half ? Float16 : Float, answers)]));
    }

    /// <summary>The mean of each of the four channels, in double precision from the pixels.</summary>
    public static double[] Features(IDataset data, int sample, bool normalised)
    {
        var pixels = data.Load(sample).Pixels;
        double[] mean = [0.485, 0.456, 0.406], deviation = [0.229, 0.224, 0.225];
        var colour = Enumerable.Range(0, 3).Select(c => Enumerable.Range(0, pixels.Length / 3).Average(i => pixels[3 * i + c] / 255.0)).Select((v, c) => normalised ?
            (v - mean[c]) / deviation[c] : v).ToArray();
        return [.. Enumerable.Range(0, Channels).Select(k => Bias[k] + colour.Select((v, c) => v * Weight[3 * k + c]).Sum())];
    }

    /// <summary>The sixteen logits.</summary>
    public static double[] Logits(IDataset data, int sample, bool normalised = true)
    {
        var features = Features(data, sample, normalised);
        return [.. Enumerable.Range(0, Classes).Select(j => Offset[j] + features.Select((f, k) => f * Head[k * Classes + j]).Sum())];
    }

    public static byte[] WeightBytes => MemoryMarshal.AsBytes<float>(Weight).ToArray();

    static float[] Ramp(int count, int step) => [.. Enumerable.Range(0, count).Select(i => (i * step % 13 - 6) / 8f)];
}
