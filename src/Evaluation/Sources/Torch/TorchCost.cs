using System.Diagnostics;
using Behavior.Imaging.Transforms;
using Behavior.Manifests.Items;
using Behavior.ModelZoo;
using Behavior.ModelZoo.Layers;
using Behavior.ModelZoo.Native;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Evaluation.Sources.Torch;

/// <summary>Counts and times an image network.</summary>
static class TorchCost
{
    const int Repeats = 5, Batch = 8;
    const string InProjection = ".in_proj_weight";

    /// <summary>Measures one checkpoint.</summary>
    public static ModelCost Of(CheckpointItem item)
    {
        InstalledTorch.Use();
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        using var network = TorchSource.Load(item);
        network.Pack();
        var side = Transform.Parse(item.Preprocess).FixedSize?.Width ?? network.InputSize;
        return new(ImageTower.Parameters(network).Sum(p => p.Value.numel()), Count(network, zeros(1, 3, side, side)), Time(network, zeros(Batch, 3, side, side)));
    }

    /// <summary>A layer that multiplies every position by its weights costs (values of its weight) x (positions); attention multiplies all pairs of tokens twice.</summary>
    static long Count(VisionModel network, Tensor picture)
    {
        var weights = ImageTower.Parameters(network).Where(p => p.Name.EndsWith(".weight", StringComparison.Ordinal)).ToDictionary(p => p.Name[..^".weight".Length], p => p.Value.shape);
        // CLIP's attention keeps the weights of its inputs as bare parameters, as torch's MultiheadAttention does.
        var inputs = ImageTower.Parameters(network).Where(p => p.Name.EndsWith(InProjection, StringComparison.Ordinal)).ToDictionary(p => p.Name[..^InProjection.Length], p => p.Value.numel());
        long total = 0;
        using (network.Observe((name, kind, output) => total += kind switch
        {
            ActivationKind.Convolution or ActivationKind.Linear when weights.TryGetValue(name, out var w) && w.Length > 1 => w.Aggregate(1L, (a, b) => a * b) * (output.numel() / w[0]),
            ActivationKind.Attention when output.dim() == 3 => 2 * output.shape[1] * output.shape[1] * output.shape[2] + output.shape[1] * inputs.GetValueOrDefault(name),
            _ => 0,
        }))
            network.Pooled(picture).Dispose();
        return total;
    }

    static double Time(VisionModel network, Tensor pictures)
    {
        var best = double.MaxValue;
        for (var i = 0; i < Repeats; i++)
        {
            using var pause = CollectionPause.Begin();
            var watch = Stopwatch.StartNew();
            network.Pooled(pictures).Dispose();
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds / Batch);
        }
        return best;
    }
}
