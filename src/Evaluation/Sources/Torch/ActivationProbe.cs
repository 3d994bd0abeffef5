using Behavior.ModelZoo;
using Behavior.ModelZoo.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Evaluation.Sources.Torch;

/// <summary>Watches one model and keeps the mean over positions of every intermediate output of one forward pass.</summary>
sealed class ActivationProbe(VisionModel model)
{
    readonly List<(string Name, ActivationKind Kind, Tensor Means)> _layers = [];
    readonly Dictionary<string, int> _runs = new(StringComparer.Ordinal);

    /// <summary>Watches until the result is disposed.</summary>
    /// <param name="batch">Pictures in the pass.</param>
    /// <param name="keep">Makes [N, C] on the device something that outlives the pass.</param>
    public IDisposable Watch(long batch, Func<Tensor, Tensor> keep)
    {
        _layers.Clear();
        _runs.Clear();
        return model.Observe((name, kind, output) => Take(name, kind, output, batch, keep));
    }

    /// <summary>The layers of the last pass in the order in which they computed, and what was kept of them.</summary>
    public IReadOnlyList<(string Name, ActivationKind Kind, Tensor Means)> Layers => _layers;

    void Take(string name, ActivationKind kind, Tensor output, long batch, Func<Tensor, Tensor> keep)
    {
        using var scope = NewDisposeScope();
        var means = keep(MeanOverPositions(output, kind, batch));
        var run = _runs[name] = _runs.GetValueOrDefault(name) + 1;
        _layers.Add((run == 1 ? name : $"{name}#{run}", kind, means));
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
