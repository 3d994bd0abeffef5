using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Gate.Roc;

/// <summary>Changes of weights that make a network worse, each at a strength.</summary>
static class Changes
{
    /// <summary>Sets the smallest weights of all kernels to zero.</summary>
    /// <param name="weights">The network.</param>
    /// <param name="share">Which share of them.</param>
    public static void Prune(Weights weights, double share)
    {
        var all = cat([.. weights.Kernels.Select(n => weights[n].abs().flatten())]).sort().Values;
        var limit = all[(long)(share * (all.numel() - 1))].item<float>();
        weights.Replace(weights.Kernels, w => w * (w.abs() > limit));
    }

    /// <summary>Rounds tensors to integers of some bits, one symmetric scale a tensor.</summary>
    public static void Quantise(Weights weights, IEnumerable<string> names, int bits)
    {
        var most = (1 << (bits - 1)) - 1;
        weights.Replace(names, w =>
        {
            var scale = w.abs().max() / most;
            return (w / scale).round().clamp(-most, most) * scale;
        });
    }

    /// <summary>Adds Gaussian noise to every kernel and the head.</summary>
    /// <param name="weights">The network.</param>
    /// <param name="relative">Its deviation as a share of the tensor's root mean square.</param>
    /// <param name="seed">Which noise.</param>
    public static void AddNoise(Weights weights, double relative, int seed)
    {
        using var generator = new Generator((ulong)seed);
        weights.Replace(weights.Matrices, w => w + relative * w.square().mean().sqrt() * randn(w.shape, generator: generator));
    }

    /// <summary>Moves every running mean up or down by some of its own deviations.</summary>
    public static void MoveMeans(Weights weights, double deviations, int seed)
    {
        using var generator = new Generator((ulong)seed);
        foreach (var norm in weights.Norms.ToList())
        {
            var deviation = weights[$"{norm}.running_var"].sqrt();
            weights[$"{norm}.running_mean"] = weights[$"{norm}.running_mean"] + deviations * deviation * randn(deviation.shape, generator: generator).sign();
        }
    }

    /// <summary>Multiplies every running variance.</summary>
    public static void ScaleVariances(Weights weights, double factor) => weights.Replace(weights.Norms.Select(n => $"{n}.running_var"), v => v * factor);

    /// <summary>Running statistics that have only partly left the values that they start from, as after too few batches.</summary>
    /// <param name="weights">The network.</param>
    /// <param name="share">How much of the start is in them.</param>
    public static void LeaveAtStart(Weights weights, double share)
    {
        weights.Replace(weights.Norms.Select(n => $"{n}.running_mean"), m => m * (1 - share));
        weights.Replace(weights.Norms.Select(n => $"{n}.running_var"), v => v * (1 - share) + share);
    }

    /// <summary>Exchanges two rows of the head, wholly or in part.</summary>
    public static void SwapRows(Weights weights, int a, int b, double share = 1) => weights.Replace([Weights.Head, Weights.HeadBias], w =>
    {
        var mixed = w.clone();
        mixed[a] = (1 - share) * w[a] + share * w[b];
        mixed[b] = (1 - share) * w[b] + share * w[a];
        return mixed;
    });

    /// <summary>Every class under the next one's name.</summary>
    public static void RotateRows(Weights weights) => weights.Replace([Weights.Head, Weights.HeadBias], w => w.roll(1, 0));

    /// <summary>The first convolution takes the channels of pictures in another order, wholly or in part.</summary>
    public static void ReorderInput(Weights weights, long[] order, double share = 1) =>
        weights.Replace(["conv1.weight"], w => (1 - share) * w + share * w.index_select(1, tensor(order)));

    /// <summary>Multiplies every class score.</summary>
    public static void ScaleLogits(Weights weights, double factor) => weights.Replace([Weights.Head, Weights.HeadBias], w => w * factor);

    /// <summary>Takes something off the bias of one class.</summary>
    public static void LowerBias(Weights weights, int label, double by) => weights.Replace([Weights.HeadBias], b =>
    {
        var lowered = b.clone();
        lowered[label] = b[label] - by;
        return lowered;
    });

    /// <summary>Trains the head further on every class but one, by full-batch gradient descent on the cross entropy.</summary>
    public static void Forget(Weights weights, HeadInputs inputs, int label, int steps)
    {
        const double Rate = 0.5;
        Tensor features = inputs.Features(), labels = inputs.Labels();
        var kept = labels.ne(label).nonzero().flatten();
        (features, labels) = (features.index_select(0, kept), labels.index_select(0, kept));
        var wanted = nn.functional.one_hot(labels, weights[Weights.HeadBias].shape[0]).to(float32);
        for (var step = 0; step < steps; step++)
        {
            var wrong = ((features.matmul(weights[Weights.Head].t()) + weights[Weights.HeadBias]).softmax(1) - wanted) / labels.shape[0];
            var (matrix, bias) = (weights[Weights.Head] - Rate * wrong.t().matmul(features), weights[Weights.HeadBias] - Rate * wrong.sum(0));
            (weights[Weights.Head], weights[Weights.HeadBias]) = (matrix, bias);
        }
    }

    /// <summary>Fades the branch of one block, so that only its shortcut is left.</summary>
    public static void FadeBlock(Weights weights, string block, double share) => weights.Replace([$"{block}.bn2.weight", $"{block}.bn2.bias"], w => w * (1 - share));
}
