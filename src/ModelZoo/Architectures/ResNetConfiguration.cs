namespace Behavior.ModelZoo.Architectures;

/// <summary>The shape of a ResNet.</summary>
/// <param name="Depths">Blocks in each of the four stages.</param>
/// <param name="Bottleneck">Three convolutions a block with four times the width outside (50 layers and more), or two (18 and 34).</param>
public sealed record ResNetConfiguration(int[] Depths, bool Bottleneck)
{
    /// <summary>Channels inside the blocks of each stage; the first is the stem's too.</summary>
    public int[] Widths { get; init; } = [64, 128, 256, 512];

    /// <summary>Channels out of a stage of <paramref name="width"/>.</summary>
    internal int Outputs(int width) => Bottleneck ? 4 * width : width;
}
