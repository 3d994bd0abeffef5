using Behavior.Diagnostics;
using Behavior.Evaluation.Sources.Onnx;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Behavior.Evaluation.Tests.Sources.Onnx;

public class LogProbabilitiesTests
{
    [Fact]
    public void The_logarithm_of_zero_is_finite_and_below_that_of_every_other_probability()
    {
        var single = Taken(TensorElementType.Float, 1, 0.5f, 0, 1.18e-38f);
        var half = Taken(TensorElementType.Float16, 1, 0, (float)Half.Epsilon);

        Assert.Equal([0, MathF.Log(0.5f)], single[..2]);
        Assert.Equal(-126 * Math.Log(2), single[2], 4);
        Assert.True(single[2] < single[3]);
        Assert.Equal(-25 * Math.Log(2), half[1], 5);
        Assert.True(half[1] < half[2]);
    }

    [Theory]
    [InlineData(-0.5f)]
    [InlineData(7.25f)]
    [InlineData(float.PositiveInfinity)]
    public void What_is_no_probability_is_refused(float value)
    {
        var error = Assert.Throws<BehaviorException>(() => Taken(TensorElementType.Float, value));

        Assert.Equal("BHV0125", error.Code);
        Assert.Contains("Logits=\"y\"", error.Message);
    }

    static float[] Taken(TensorElementType type, params float[] values)
    {
        LogProbabilities.Take(new([1, values.Length], values, type), "model.onnx", "y");
        return values;
    }
}
