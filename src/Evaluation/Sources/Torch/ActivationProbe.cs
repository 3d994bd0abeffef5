using Behavior.ModelZoo;
using Behavior.ModelZoo.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Evaluation.Sources.Torch;

/// <summary>Watches one model and keeps the mean over positions of every intermediate output of one forward pass.</summary>
sealed class ActivationProbe(VisionModel model)
{
    readonly List<OutputColumn> _columns = [];
    readonly List<float[]> _values = [];
    readonly Dictionary<string, int> _runs = new(StringComparer.Ordinal);
    long _batch;

    /// <summary>Watches until the result is disposed.</summary>
    /// <param name="batch">Pictures in the pass.</param>
    public IDisposable Watch(long batch)
    {
        _columns.Clear();
        _values.Clear();
        _runs.Clear();
        _batch = batch;
        return model.Observe(Take);
    }

    /// <summary>The layers in the order in which they computed, and their values.</summary>
    public IEnumerable<(OutputColumn Column, float[] Values)> Outputs => _columns.Zip(_values);

    void Take(string name, ActivationKind kind, Tensor output)
    {
        using var scope = NewDisposeScope();
        var means = MeanOverPositions(output, kind, _batch).to(ScalarType.Float32).cpu().contiguous();
        var run = _runs[name] = _runs.GetValueOrDefault(name) + 1;
        _columns.Add(new(run == 1 ? name : $"{name}#{run}", (int)means.shape[1], kind));
        _values.Add(means.data<float>().ToArray());
    }

    /// <summary>
    /// [N, C] from any output. Maps are [N, H, W, C] or [N, C, H, W], and nothing says which: of square maps the two equal sides are the
    /// positions; where that does not tell, convolutions have their channels first. Tokens are [N, L, C], in attention pools [L, N, C].
    /// </summary>
    internal static Tensor MeanOverPositions(Tensor output, ActivationKind kind, long batch)
    {
        var shape = output.shape;
        if (shape.Length == 4)
        {
            var channelsFirst = shape[1] == shape[2] && shape[2] != shape[3] ? false
                : shape[2] == shape[3] && shape[1] != shape[2] ? true
                : kind == ActivationKind.Convolution;
            return output.mean(channelsFirst ? [2, 3] : [1, 2]);
        }
        if (shape.Length == 3) return output.mean([shape[0] == batch ? 1L : 0L]);
        return output.flatten(1);
    }
}
