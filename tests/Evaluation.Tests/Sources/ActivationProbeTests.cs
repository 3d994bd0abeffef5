using Behavior.Evaluation.Sources.Torch;
using Behavior.ModelZoo;
using Behavior.ModelZoo.Layers;
using TorchSharp;

namespace Behavior.Evaluation.Tests.Sources;

public class ActivationProbeTests
{
    [Theory]
    [InlineData(new long[] { 2, 5, 4, 4 }, ActivationKind.Block, 5)] // [N, C, H, W], as a ResNet's blocks
    [InlineData(new long[] { 2, 4, 4, 5 }, ActivationKind.Linear, 5)] // [N, H, W, C], as a ConvNeXt's
    [InlineData(new long[] { 2, 5, 4, 3 }, ActivationKind.Convolution, 5)] // not square: a convolution's channels are first
    [InlineData(new long[] { 2, 4, 3, 5 }, ActivationKind.Normalisation, 5)]
    [InlineData(new long[] { 2, 9, 6 }, ActivationKind.Attention, 6)] // tokens
    [InlineData(new long[] { 9, 2, 6 }, ActivationKind.Attention, 6)] // tokens of an attention pool
    [InlineData(new long[] { 2, 7 }, ActivationKind.Block, 7)]
    public void Positions_are_averaged_and_channels_stay(long[] shape, ActivationKind kind, int channels)
    {
        using var scope = torch.NewDisposeScope();

        var means = ActivationProbe.MeanOverPositions(torch.ones(shape), kind, batch: 2);

        Assert.Equal([2, channels], means.shape);
        Assert.Equal(1, means.max().item<float>());
    }
}
