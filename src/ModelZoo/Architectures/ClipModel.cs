using Behavior.Diagnostics;
using Behavior.ModelZoo.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Architectures;

/// <summary>
/// CLIP (Radford et al. 2021, arXiv 2103.00020), as open_clip's: an image tower and a text tower into one embedding. As a classifier it
/// needs the zero-shot matrix of a list of classes, see <see cref="UseClassifier"/>; its pooled vector is the image embedding, not normalised.
/// </summary>
public sealed class ClipModel : VisionModel
{
    internal const double Epsilon = 1e-5;

    /// <summary>
    /// What cosine similarities are multiplied by in open_clip's and the paper's zero-shot code, whatever a checkpoint has learned, and the largest scale that
    /// their training allows; so also here, unless a Checkpoint item asks for the learned one (<see cref="ClipItemKeys.LogitScale"/>).
    /// </summary>
    public const double ZeroShotScale = 100;

#pragma warning disable IDE1006 // fields bear the published names
    readonly Layer visual;
    readonly ClipTransformer transformer;
    readonly Embedding token_embedding;
    readonly LayerNorm ln_final;
    Parameter positional_embedding, text_projection, logit_scale;
#pragma warning restore IDE1006
    readonly ClipConfiguration _configuration;
    Tensor? _classifier;
    double _scale;

    /// <summary>Builds the network with unset values.</summary>
    /// <param name="name">Its name in the registry.</param>
    /// <param name="inputSize">Side in pixels of the square pictures it is published for.</param>
    /// <param name="configuration">The shape of both towers.</param>
    public ClipModel(string name, int inputSize, ClipConfiguration configuration) : base(name, inputSize, 0)
    {
        _configuration = configuration;
        visual = configuration.ImageTower();
        transformer = new ClipTransformer(configuration.TextWidth, configuration.TextDepth, configuration.TextHeads, configuration.QuickGelu, causal: true);
        token_embedding = new Embedding(configuration.Vocabulary, configuration.TextWidth);
        ln_final = new LayerNorm(configuration.TextWidth, Epsilon);
        positional_embedding = Layer.Weights(configuration.ContextLength, configuration.TextWidth);
        text_projection = Layer.Weights(configuration.TextWidth, configuration.EmbeddingSize);
        logit_scale = Layer.Weights();
        RegisterComponents();
    }

    /// <summary>Size of the common embedding.</summary>
    public int EmbeddingSize => _configuration.EmbeddingSize;

    /// <summary>Tokens of a text, padding included.</summary>
    public int ContextLength => _configuration.ContextLength;

    /// <summary>Number of token ids that the text tower knows.</summary>
    public int VocabularySize => _configuration.Vocabulary;

    /// <summary>The learned logarithm of the factor on cosine similarities, a scalar; <see cref="Classify"/> multiplies by what <see cref="UseClassifier"/> was given.</summary>
    public Tensor LogitScale => logit_scale;

    /// <summary>Classes of the zero-shot matrix in use; 0 without one.</summary>
    public override int Classes => (int)(_classifier?.shape[1] ?? 0);

    /// <summary>Embeds texts: causal attention, then the position of the largest id (the end token; the first if several are equal), then the projection.</summary>
    /// <param name="ids">Token ids, int64, <c>[N, L]</c> with L at most <see cref="ContextLength"/>; see <see cref="Text.ClipTokenizer"/>.</param>
    /// <returns><c>[N, <see cref="EmbeddingSize"/>]</c>, not normalised.</returns>
    public Tensor EncodeText(Tensor ids)
    {
        using var pause = CollectionPause.Begin();
        using var scope = NewDisposeScope();
        var tokens = ln_final.call(transformer.call(token_embedding.call(ids) + positional_embedding.narrow(0, 0, ids.shape[1])));
        var end = ids.argmax(1);
        var last = tokens[arange(ids.shape[0], device: ids.device), end];
        return last.matmul(text_projection).MoveToOuterDisposeScope();
    }

    /// <summary>Makes this a classifier over the columns of a zero-shot matrix.</summary>
    /// <param name="columns">One normalised embedding a class, <c>[<see cref="EmbeddingSize"/>, classes]</c>; copied.</param>
    /// <param name="scale">What cosine similarities are multiplied by.</param>
    public void UseClassifier(Tensor columns, double scale = ZeroShotScale)
    {
        if (columns.dim() != 2 || columns.shape[0] != EmbeddingSize)
            throw new BehaviorException("BHV0131",
                $"A zero-shot matrix of shape [{string.Join(", ", columns.shape)}] does not fit {Architecture}: expected [{EmbeddingSize}, classes]."
                + " Usual cause: it was computed with another CLIP model.");
        _classifier?.Dispose();
        _classifier = columns.detach().clone().DetachFromDisposeScope();
        _scale = scale;
    }

    /// <inheritdoc/>
    /// <exception cref="BehaviorException">BHV0130: no zero-shot matrix is in use.</exception>
    public override Tensor Classify(Tensor pooled)
    {
        if (_classifier is null)
            throw new BehaviorException("BHV0130", $"{Architecture} has no classes of its own. Compute the matrix of the class names with ZeroShot.Classifier and give it to UseClassifier first.");
        using var pause = CollectionPause.Begin();
        using var scope = NewDisposeScope();
        return (nn.functional.normalize(pooled, dim: 1).matmul(_classifier.to(pooled.dtype, pooled.device)) * _scale).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    protected override Tensor Features(Tensor images) => visual.call(images);

    /// <inheritdoc/>
    protected internal override (string Name, int Extra)? Positions => visual is ClipVisionTransformer ? ($"{nameof(visual)}.{nameof(positional_embedding)}", 1) : null;

    /// <summary>A ConvNeXt needs one cell in its last stage, a ViT one patch.</summary>
    int Least => _configuration.Patch == 1 ? 32 : _configuration.Patch;

    /// <inheritdoc/>
    protected override bool Accepts(long height, long width) => _configuration.Patch == 0
        ? base.Accepts(height, width)
        : height >= Least && width >= Least && height % _configuration.Patch == 0 && width % _configuration.Patch == 0;

    /// <inheritdoc/>
    protected override string Takes => _configuration.Patch switch { 0 => base.Takes, 1 => $"at least {Least} x {Least}", var patch => $"multiples of {patch}" };

    /// <inheritdoc/>
    public override void Initialise()
    {
        base.Initialise();
        using var quiet = no_grad();
        nn.init.normal_(positional_embedding, 0, 0.01);
        nn.init.normal_(text_projection, 0, 1 / Math.Sqrt(_configuration.TextWidth));
        nn.init.constant_(logit_scale, Math.Log(1 / 0.07));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) _classifier?.Dispose();
        base.Dispose(disposing);
    }
}
