using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Behavior.Diagnostics;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Behavior.Evaluation.Sources.Onnx;

/// <summary>What a network put out, in single precision.</summary>
/// <param name="Dims">Its sides.</param>
/// <param name="Values">Row-major.</param>
/// <param name="Type">The type that it had.</param>
sealed record OnnxRows(long[] Dims, float[] Values, TensorElementType Type)
{
    /// <summary>Copies a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="file">The file, for messages.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="BehaviorException">BHV0125: it is not in floating point.</exception>
    public static OnnxRows Of(OrtValue value, string file, string name)
    {
        if (value.OnnxType != OnnxValueType.ONNX_TYPE_TENSOR) throw NotReal(file, name, value.OnnxType.ToString());
        var said = value.GetTensorTypeAndShape();
        return new(said.Shape, said.ElementDataType switch
        {
            TensorElementType.Float => value.GetTensorDataAsSpan<float>().ToArray(),
            TensorElementType.Float16 => Halves(value.GetTensorDataAsSpan<Float16>()),
            TensorElementType.BFloat16 => [.. value.GetTensorDataAsSpan<BFloat16>().ToArray().Select(v => v.ToFloat())],
            TensorElementType.Double => [.. value.GetTensorDataAsSpan<double>().ToArray().Select(v => (float)v)],
            _ => throw NotReal(file, name, said.ElementDataType.ToString()),
        }, said.ElementDataType);
    }

    /// <summary>[rows, width] from any output; null where it has no row a picture.</summary>
    public float[]? Matrix(int rows, int width) => Dims.Length >= 1 && Dims[0] == rows && Values.Length == (long)rows * width ? Values : null;

    /// <summary>[rows, channels], averaged over positions; null where it has no channels a picture.</summary>
    public (float[] Values, int Channels)? Means(int rows, bool channelsLast)
    {
        if (Dims.Length < 2 || Dims[0] != rows || Values.Length == 0) return null;
        var channels = (int)(channelsLast ? Dims[^1] : Dims[1]);
        var positions = Values.Length / rows / channels;
        var means = new float[rows * channels];
        for (var row = 0; row < rows; row++)
        {
            var from = Values.AsSpan(row * channels * positions, channels * positions);
            var to = means.AsSpan(row * channels, channels);
            if (channelsLast)
                for (var p = 0; p < positions; p++) TensorPrimitives.Add(to, from.Slice(p * channels, channels), to);
            else
                for (var c = 0; c < channels; c++) to[c] = TensorPrimitives.Sum<float>(from.Slice(c * positions, positions));
            TensorPrimitives.Divide(to, positions, to);
        }
        return (means, channels);
    }

    static float[] Halves(ReadOnlySpan<Float16> values)
    {
        var floats = new float[values.Length];
        TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<Float16, Half>(values), floats);
        return floats;
    }

    static BehaviorException NotReal(string file, string name, string type) =>
        new("BHV0125", $"ONNX file '{file}' gives value '{name}' as {type}. Expected numbers in floating point: name another value with Logits, Probabilities, Features or Activations on the item.");
}
