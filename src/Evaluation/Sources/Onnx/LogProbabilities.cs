using Behavior.Diagnostics;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Behavior.Evaluation.Sources.Onnx;

/// <summary>Scores from probabilities: their natural logarithm. The softmax of that is the probability again.</summary>
static class LogProbabilities
{
    const float Tolerance = 1e-2f;

    /// <summary>Zero is what a probability below the smallest number of its format has become. Its logarithm is taken as that of the smallest normal number, or of half the smallest one in
    /// half precision.</summary>
    public static float Floor(bool half) => half ? 1f / (1 << 25) : 1.17549435e-38f;

    /// <summary>Takes the logarithm in place.</summary>
    /// <param name="rows">Probabilities.</param>
    /// <param name="file">The file, for messages.</param>
    /// <param name="name">Their name, for messages.</param>
    /// <exception cref="BehaviorException">BHV0125: they are none.</exception>
    public static void Take(OnnxRows rows, string file, string name)
    {
        var floor = Floor(rows.Type == TensorElementType.Float16);
        foreach (ref var value in rows.Values.AsSpan())
        {
            if (value < -Tolerance || value > 1 + Tolerance)
                throw new BehaviorException("BHV0125", $"ONNX file '{file}' gives {value} as a probability in '{name}'. Expected 0 to 1: if these are logits, write Logits=\"{name}\" on the item.");
            value = float.IsNaN(value) ? value : MathF.Log(Math.Max(value, floor));
        }
    }
}
