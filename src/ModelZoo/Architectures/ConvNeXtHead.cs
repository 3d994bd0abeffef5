using Behavior.ModelZoo.Layers;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>Global average, then norm, then classifier where there is one. The order matters: norm before pooling changes the output by half.</summary>
sealed class ConvNeXtHead : Layer
{
#pragma warning disable IDE1006 // module fields bear the published names
    readonly GlobalPool global_pool;
    readonly LayerNorm norm;
    readonly Linear? fc;
#pragma warning restore IDE1006

    public ConvNeXtHead(long channels, int? classes)
    {
        global_pool = new GlobalPool(1, 2);
        norm = new LayerNorm(channels, ConvNeXt.Epsilon);
        if (classes is not null) fc = new Linear(channels, classes.Value);
        RegisterComponents();
    }

    public Tensor Classify(Tensor pooled) => fc!.call(pooled);

    protected override Tensor Compute(Tensor input) => norm.call(global_pool.call(input));
}
