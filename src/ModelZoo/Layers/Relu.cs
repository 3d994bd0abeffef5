using static TorchSharp.torch;

namespace Behavior.ModelZoo.Layers;

/// <summary>max(x, 0), in place unless gradients are recorded.</summary>
static class Relu
{
    public static Tensor Apply(Tensor x) => is_grad_enabled() ? x.relu() : x.relu_();
}
