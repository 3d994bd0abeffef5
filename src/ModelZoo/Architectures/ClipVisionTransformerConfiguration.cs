namespace Behavior.ModelZoo.Architectures;

/// <summary>The shape of CLIP's ViT image tower.</summary>
/// <param name="InputSize">Side in pixels of the pictures it was published for; a whole number of patches.</param>
/// <param name="Patch">Side of a patch in pixels.</param>
/// <param name="Width">Channels of a token.</param>
/// <param name="Depth">Number of blocks.</param>
/// <param name="Heads">Attention heads; <paramref name="Width"/> is a multiple of it.</param>
/// <param name="Outputs">Size of the embedding, the <see cref="ClipConfiguration.EmbeddingSize"/> of its model.</param>
/// <param name="QuickGelu">Whether x*sigmoid(1.702x) stands in for the exact GELU, as in <see cref="ClipConfiguration.QuickGelu"/>.</param>
public sealed record ClipVisionTransformerConfiguration(int InputSize, int Patch, int Width, int Depth, int Heads, int Outputs, bool QuickGelu = false);
