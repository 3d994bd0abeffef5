namespace Behavior.ModelZoo.Architectures;

/// <summary>The shape of a ViT or DeiT.</summary>
/// <param name="Patch">Side of a patch in pixels.</param>
/// <param name="Width">Channels of a token.</param>
/// <param name="Depth">Number of blocks.</param>
/// <param name="Heads">Attention heads.</param>
/// <param name="LayerScale">The layer-scale factor that training starts from; null for a network without.</param>
/// <param name="PositionForClassToken">Whether the class token has a positional embedding (ViT, DeiT) or not (DeiT III).</param>
public sealed record VisionTransformerConfiguration(int Patch, int Width, int Depth, int Heads, double? LayerScale = null, bool PositionForClassToken = true);
