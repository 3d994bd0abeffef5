using Behavior.Evaluation;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Gate.Roc;

/// <summary>What the head of an untouched checkpoint sees: features and labels of the pictures at hand, computed when a plant asks for them.</summary>
sealed class HeadInputs(Func<FeatureTable> compute)
{
    readonly Lazy<FeatureTable> _table = new(compute);

    /// <summary>Features [n, d]; the caller's.</summary>
    public Tensor Features() => tensor(_table.Value.Values).view(-1, _table.Value.Width);

    /// <summary>Labels [n]; the caller's.</summary>
    public Tensor Labels() => tensor(Array.ConvertAll(_table.Value.Labels, l => (long)l));
}
