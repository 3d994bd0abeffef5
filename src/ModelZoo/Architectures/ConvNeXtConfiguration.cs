namespace Behavior.ModelZoo.Architectures;

/// <summary>The shape of a ConvNeXt.</summary>
/// <param name="Depths">Blocks in each of the four stages.</param>
/// <param name="Widths">Channels in each of the four stages.</param>
/// <param name="ConvolutionalMlp">Whether the published MLP weights are those of 1x1 convolutions (atto to nano).</param>
/// <param name="LayerScale">The layer-scale factor that training starts from.</param>
public sealed record ConvNeXtConfiguration(int[] Depths, int[] Widths, bool ConvolutionalMlp = false, double LayerScale = 1e-6);
