using Behavior.ModelZoo.Layers;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>Mean over positions, then classifier.</summary>
sealed class SwinHead : Layer
{
#pragma warning disable IDE1006 // module fields bear the published names
    readonly GlobalPool global_pool;
    readonly Linear fc;
#pragma warning restore IDE1006

    public SwinHead(long channels, int classes)
    {
        global_pool = new GlobalPool(1, 2);
        fc = new Linear(channels, classes);
        RegisterComponents();
    }

    public Tensor Classify(Tensor pooled) => fc.call(pooled);

    protected override Tensor Compute(Tensor input) => global_pool.call(input);
}
