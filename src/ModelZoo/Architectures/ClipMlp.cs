using Behavior.ModelZoo.Layers;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>MLP of ratio 4 with CLIP's names.</summary>
sealed class ClipMlp : Layer
{
#pragma warning disable IDE1006 // module fields bear the published names
    readonly Linear c_fc, c_proj;
    readonly Activation gelu;
#pragma warning restore IDE1006

    public ClipMlp(int width, bool quick)
    {
        c_fc = new Linear(width, 4 * width);
        gelu = quick ? new QuickGelu() : new Gelu();
        c_proj = new Linear(4 * width, width);
        RegisterComponents();
    }

    protected override Tensor Compute(Tensor input) => c_proj.call(gelu.call(c_fc.call(input)));
}
