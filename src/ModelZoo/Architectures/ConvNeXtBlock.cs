using Behavior.ModelZoo.Layers;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>Depthwise 7x7, norm, MLP of ratio 4, layer scale, plus shortcut, on <c>[N, H, W, C]</c>.</summary>
sealed class ConvNeXtBlock : Layer
{
#pragma warning disable IDE1006 // fields bear the published names
    readonly Convolution conv_dw;
    readonly LayerNorm norm;
    readonly Mlp mlp;
    Parameter gamma;
#pragma warning restore IDE1006
    readonly double _initialScale;

    public ConvNeXtBlock(long channels, ConvNeXtConfiguration configuration)
    {
        conv_dw = new Convolution(channels, channels, 7, padding: 3, groups: channels);
        norm = new LayerNorm(channels, ConvNeXt.Epsilon);
        mlp = new Mlp(channels, 4 * channels, asConvolution: configuration.ConvolutionalMlp);
        gamma = Weights(channels);
        _initialScale = configuration.LayerScale;
        RegisterComponents();
    }

    protected override Tensor Compute(Tensor input)
    {
        var local = Nhwc.From(conv_dw.call(Nhwc.View(input)));
        return Residual.Add(input, mlp.call(norm.call(local)), gamma, InPlace);
    }

    internal override void Initialise() => nn.init.constant_(gamma, _initialScale);
}
