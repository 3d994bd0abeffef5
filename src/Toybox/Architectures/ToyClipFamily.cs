using Behavior.ModelZoo;
using Behavior.ModelZoo.Architectures;
using Behavior.ModelZoo.Layers;

namespace Behavior.Toybox.Architectures;

/// <summary>The image towers of convnext_toy and vit_toy_patch8_64 beside a text tower for short captions in the toy vocabulary.</summary>
public sealed class ToyClipFamily : IArchitectureFamily
{
    const int InputSize = ToyNetworkFamily.InputSize, Patch = 8, EmbeddingSize = 96;

    /// <summary>Token ids: 512 for bytes, the merges that <see cref="Captions.ToyLanguage"/> learns, start and end.</summary>
    const int Vocabulary = 512 + 235 + 2;

    /// <inheritdoc/>
    public string Name => "Toy CLIP";

    /// <inheritdoc/>
    public IEnumerable<ArchitectureSpec> Configurations =>
    [
        Spec("clip_vit_toy", () => ViT(InputSize), Patch) with { BuildAt = (_, side) => new ClipModel("clip_vit_toy", side, Text(() => ViT(side), Patch)) },
        Spec("clip_convnext_toy", () => new ClipConvNeXt(ToyNetworkFamily.ConvNeXt, EmbeddingSize), patch: 1),
    ];

    static ArchitectureSpec Spec(string name, Func<Layer> tower, int patch) =>
        new(name, InputSize, 0, _ => new ClipModel(name, InputSize, Text(tower, patch))) { Keys = ClipItemKeys.All, Multiple = patch };

    static ClipVisionTransformer ViT(int side) => new(new(side, Patch, Width: 96, Depth: 5, Heads: 3, EmbeddingSize));

    static ClipConfiguration Text(Func<Layer> tower, int patch) =>
        new(EmbeddingSize, TextWidth: 64, TextHeads: 2, QuickGelu: false, tower, patch) { TextDepth = 2, ContextLength = 24, Vocabulary = Vocabulary };
}
