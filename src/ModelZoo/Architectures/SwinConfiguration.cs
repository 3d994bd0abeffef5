namespace Behavior.ModelZoo.Architectures;

/// <summary>The shape of a Swin transformer.</summary>
/// <param name="Width">Channels of the first stage; each stage doubles them.</param>
/// <param name="Depths">Blocks in each of the four stages.</param>
/// <param name="Heads">Attention heads in each of the four stages.</param>
/// <param name="Window">Side of an attention window in tokens.</param>
public sealed record SwinConfiguration(int Width, int[] Depths, int[] Heads, int Window);
