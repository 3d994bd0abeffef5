using Behavior.ModelZoo.Layers;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>A linear layer without bias under the name <c>proj</c>.</summary>
sealed class ClipProjection : Layer
{
#pragma warning disable IDE1006 // module fields bear the published names
    readonly Linear proj;
#pragma warning restore IDE1006

    public ClipProjection(long inputs, long outputs)
    {
        proj = new Linear(inputs, outputs, hasBias: false);
        RegisterComponents();
    }

    protected override Tensor Compute(Tensor input) => proj.call(input);
}
