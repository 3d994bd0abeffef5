using Behavior.ModelZoo.Layers;

namespace Behavior.ModelZoo.Architectures;

/// <summary>The shape of a CLIP model: its text tower and what the two towers share; the image tower is built by a function.</summary>
/// <param name="EmbeddingSize">Size of the common embedding.</param>
/// <param name="TextWidth">Channels of a text token.</param>
/// <param name="TextHeads">Attention heads of the text tower.</param>
/// <param name="QuickGelu">Whether x*sigmoid(1.702x) stands in for the exact GELU: OpenAI's weights and those named quickgelu.</param>
/// <param name="ImageTower">Builds the image tower, <c>[N, 3, H, W] -> [N, EmbeddingSize]</c>: a <see cref="ClipVisionTransformer"/>, a <see cref="ClipConvNeXt"/> or a layer of one's own.</param>
/// <param name="Patch">Picture sides must be multiples of this: 1 for a ConvNeXt, which takes every side from 32 up; 0 where only the published size is taken.</param>
public sealed record ClipConfiguration(int EmbeddingSize, int TextWidth, int TextHeads, bool QuickGelu, Func<Layer> ImageTower, int Patch)
{
    /// <summary>Blocks of the text tower.</summary>
    public int TextDepth { get; init; } = 12;

    /// <summary>Tokens of a text, padding included.</summary>
    public int ContextLength { get; init; } = 77;

    /// <summary>Number of token ids.</summary>
    public int Vocabulary { get; init; } = 49408;
}
