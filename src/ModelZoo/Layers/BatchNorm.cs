using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Layers;

/// <summary>Batch normalisation over the channels of <c>[N, C, H, W]</c>, epsilon 1e-5; by running statistics unless in training mode.</summary>
public sealed class BatchNorm : Layer
{
    const double Epsilon = 1e-5, Momentum = 0.1;

#pragma warning disable IDE1006 // fields bear the published names
    Parameter weight, bias;
    Tensor running_mean, running_var, num_batches_tracked;
#pragma warning restore IDE1006

    /// <summary>Makes the layer with unset values.</summary>
    public BatchNorm(long channels)
    {
        (weight, bias) = (Weights(channels), Weights(channels));
        running_mean = zeros(channels).DetachFromDisposeScope();
        running_var = ones(channels).DetachFromDisposeScope();
        num_batches_tracked = tensor(0L).DetachFromDisposeScope();
        register_buffer(nameof(running_mean), running_mean);
        register_buffer(nameof(running_var), running_var);
        register_buffer(nameof(num_batches_tracked), num_batches_tracked);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override ActivationKind Kind => ActivationKind.Normalisation;

    /// <inheritdoc/>
    protected override Tensor Compute(Tensor input)
    {
        if (training)
            using (no_grad()) num_batches_tracked.add_(1);
        return nn.functional.batch_norm(input, running_mean, running_var, weight, bias, training, Momentum, Epsilon);
    }

    internal override void Initialise()
    {
        nn.init.ones_(weight);
        nn.init.zeros_(bias);
        nn.init.zeros_(running_mean);
        nn.init.ones_(running_var);
        num_batches_tracked.zero_();
    }
}
