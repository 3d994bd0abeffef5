using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Toybox.Training;

/// <summary>
/// AdamW (Loshchilov and Hutter 2019) in PyTorch's form. The project's own, because its moments must be saved and loaded to the bit;
/// weight decay only on tensors of two and more dimensions.
/// </summary>
sealed class AdamW : IDisposable
{
    const double Epsilon = 1e-8;
    readonly Recipe _recipe;
    readonly IReadOnlyList<(string Name, Tensor Value)> _weights;
    readonly Tensor[] _first, _second;

    public AdamW(Recipe recipe, IReadOnlyList<(string Name, Tensor Value)> weights)
    {
        (_recipe, _weights) = (recipe, weights);
        _first = [.. weights.Select(w => zeros_like(w.Value).DetachFromDisposeScope())];
        _second = [.. weights.Select(w => zeros_like(w.Value).DetachFromDisposeScope())];
    }

    /// <summary>The moments by name, for the training state.</summary>
    public IEnumerable<(string Name, Tensor Value)> Moments =>
        _weights.Select((w, i) => ("first/" + w.Name, _first[i])).Concat(_weights.Select((w, i) => ("second/" + w.Name, _second[i])));

    /// <summary>Moves the weights by their gradients, and empties these. Returns the gradient's length before it was clipped.</summary>
    /// <param name="step">Counted from 0.</param>
    public double Step(int step)
    {
        using var scope = NewDisposeScope();
        using var off = no_grad();
        var gradients = _weights.Select(w => w.Value.grad!).ToList();
        var length = Math.Sqrt(gradients.Sum(g => g.pow(2).sum().item<float>()));
        var clip = length > _recipe.GradientClip ? _recipe.GradientClip / length : 1.0;
        var (beta1, beta2) = _recipe.Betas;
        var rate = _recipe.Rate(step);
        var (correct1, correct2) = (1 - Math.Pow(beta1, step + 1), 1 - Math.Pow(beta2, step + 1));
        for (var i = 0; i < _weights.Count; i++)
        {
            var (weight, gradient) = (_weights[i].Value, gradients[i].mul_(clip));
            if (weight.dim() > 1) weight.mul_(1 - rate * _recipe.WeightDecay);
            _first[i].mul_(beta1).add_(gradient, alpha: 1 - beta1);
            _second[i].mul_(beta2).addcmul_(gradient, gradient, 1 - beta2);
            var scale = (_second[i] / correct2).sqrt_().add_(Epsilon);
            weight.addcdiv_(_first[i], scale, -rate / correct1);
            gradient.zero_();
        }
        return length;
    }

    public void Dispose()
    {
        foreach (var moment in _first.Concat(_second)) moment.Dispose();
    }
}
