using Behavior.ModelZoo.Architectures;
using Behavior.Diagnostics;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.ModelZoo.Text;

/// <summary>CLIP's zero-shot classifier (Radford et al. 2021, section 3.1.4), as open_clip builds it.</summary>
public static class ZeroShot
{
    const int TextsAtOnce = 64;

    /// <summary>One column a class: every filled template embedded and normalised, averaged, and normalised again.</summary>
    /// <param name="model">A CLIP model with its weights.</param>
    /// <param name="tokenizer">The tokenizer that belongs to it.</param>
    /// <param name="classes">Class names.</param>
    /// <param name="templates">Texts with <c>{}</c> where the name goes.</param>
    /// <exception cref="BehaviorException">BHV0122: the vocabulary is of another size than the text tower's.</exception>
    /// <returns><c>[EmbeddingSize, classes]</c>, outside any dispose scope of this call; for <see cref="ClipModel.UseClassifier"/>.</returns>
    public static Tensor Classifier(ClipModel model, ClipTokenizer tokenizer, IReadOnlyList<string> classes, IReadOnlyList<string> templates)
    {
        ArgumentOutOfRangeException.ThrowIfZero(classes.Count);
        ArgumentOutOfRangeException.ThrowIfZero(templates.Count);
        if (tokenizer.Vocabulary.Count != model.VocabularySize)
            throw new BehaviorException("BHV0122",
                $"The vocabulary has {tokenizer.Vocabulary.Count:N0} tokens, the text tower of {model.Architecture} knows {model.VocabularySize:N0}."
                + " Usual cause: another model's vocabulary, or a file that was cut short."
                + " Set Vocabulary on the Checkpoint item to the file that the weights were published with.");
        using var quiet = no_grad();
        using var scope = NewDisposeScope();
        var texts = classes.SelectMany(c => templates.Select(t => t.Replace("{}", c, StringComparison.Ordinal)));
        var rows = texts.Select(t => tokenizer.Encode(t, model.ContextLength));
        var parts = rows.Chunk(TextsAtOnce).Select(chunk => Embed(model, tokenizer.Vocabulary.EndId, chunk)).ToList();
        var means = cat(parts, 0).view(classes.Count, templates.Count, -1).mean([1]);
        return nn.functional.normalize(means, dim: 1).t().contiguous().MoveToOuterDisposeScope();
    }

    /// <summary>Normalised embeddings. Columns that are padding in every row are left out: attention is causal, so nothing before them changes.</summary>
    static Tensor Embed(ClipModel model, long end, long[][] rows)
    {
        using var scope = NewDisposeScope();
        var used = rows.Max(r => Array.IndexOf(r, end) + 1);
        var ids = tensor(rows.SelectMany(r => r.Take(used)).ToArray()).view(rows.Length, used);
        return nn.functional.normalize(model.EncodeText(ids), dim: 1).MoveToOuterDisposeScope();
    }
}
