using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Gate.Roc;

/// <summary>Changes of weights after which a network computes the same function, but for the last bits.</summary>
static class Equivalents
{
    /// <summary>Puts batch normalisations into the convolutions before them; what is left of them adds a bias.</summary>
    public static void Fold(Weights weights, Func<string, bool> which)
    {
        foreach (var norm in weights.Norms.Where(which).ToList())
        {
            var kernel = $"{norm.Replace("bn", "conv")}.weight";
            var gain = weights[$"{norm}.weight"] / (weights[$"{norm}.running_var"] + Weights.Epsilon).sqrt();
            weights[kernel] = weights[kernel] * gain.view(-1, 1, 1, 1);
            weights[$"{norm}.bias"] = weights[$"{norm}.bias"] - weights[$"{norm}.running_mean"] * gain;
            weights[$"{norm}.weight"] = ones_like(gain);
            weights[$"{norm}.running_mean"] = zeros_like(gain);
            weights[$"{norm}.running_var"] = ones_like(gain) - Weights.Epsilon;
        }
    }

    /// <summary>Puts the channels between the two convolutions of every block into another order.</summary>
    public static void Permute(Weights weights, int seed)
    {
        using var generator = new Generator((ulong)seed);
        foreach (var block in weights.Blocks.ToList())
        {
            var order = randperm(weights[$"{block}.bn1.weight"].shape[0], generator: generator);
            weights.Replace(weights.Names.Where(n => n.StartsWith($"{block}.bn1.", StringComparison.Ordinal) && weights[n].dim() == 1).Append($"{block}.conv1.weight"), w => w.index_select(0, order));
            weights.Replace([$"{block}.conv2.weight"], w => w.index_select(1, order));
        }
    }

    /// <summary>Makes every such channel larger or smaller, and what is computed from it takes that back; ReLU between them lets it through.</summary>
    public static void Rescale(Weights weights, int seed)
    {
        using var generator = new Generator((ulong)seed);
        foreach (var block in weights.Blocks.ToList())
        {
            var factor = pow(2, 2 * rand(weights[$"{block}.bn1.weight"].shape, generator: generator) - 1);
            weights.Replace([$"{block}.bn1.weight", $"{block}.bn1.bias"], w => w * factor);
            weights.Replace([$"{block}.conv2.weight"], w => w / factor.view(1, -1, 1, 1));
        }
    }

    /// <summary>Adds one number to every class score: softmax does not see it.</summary>
    public static void ShiftBiases(Weights weights, double by) => weights.Replace([Weights.HeadBias], b => b + by);

    /// <summary>Adds one vector to every row of the head: every class score moves by the same number, another one for each picture.</summary>
    public static void ShiftRows(Weights weights, int seed)
    {
        using var generator = new Generator((ulong)seed);
        var row = randn([1, weights[Weights.Head].shape[1]], generator: generator);
        weights.Replace([Weights.Head], w => w + row);
    }

    /// <summary>Rounds every tensor to another element type and back.</summary>
    public static void RoundTo(Weights weights, ScalarType type) => weights.Replace(weights.Names, w => w.to(type).to(float32));
}
