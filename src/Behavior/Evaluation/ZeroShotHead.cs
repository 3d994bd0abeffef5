using Behavior.Diagnostics;
using Behavior.Manifests;
using Behavior.ModelZoo.Architectures;
using Behavior.ModelZoo.Text;
using TorchSharp;

namespace Behavior.Evaluation;

/// <summary>The zero-shot classifier of a CLIP checkpoint: its vocabulary and templates, read once, and the matrices made of them, kept by content.</summary>
/// <param name="folder">Where matrices are kept.</param>
sealed class ZeroShotHead(string folder)
{
    readonly Dictionary<string, BpeVocabulary> _vocabularies = new(StringComparer.Ordinal);

    /// <summary>A hash of everything but the weights that determines the classifier.</summary>
    /// <exception cref="BehaviorException">BHV0121, BHV0124: no vocabulary or no templates.</exception>
    public string Fingerprint(CheckpointItem item, IReadOnlyList<string> classes) =>
        TextHash.OfParts([Vocabulary(item).Fingerprint, .. Templates(item), "", .. classes]);

    /// <summary>
    /// Makes the model a classifier over the class names. Similarities are multiplied by the scale that the checkpoint has learned, which
    /// in OpenAI's and open_clip's published weights is the 100 of their evaluation code.
    /// </summary>
    public void Put(ClipModel model, CheckpointItem item, string weightsHash, IReadOnlyList<string> classes)
    {
        using var scope = torch.NewDisposeScope();
        using var quiet = torch.no_grad();
        var columns = Classifier(model, weightsHash, new ClipTokenizer(Vocabulary(item)), classes, Templates(item));
        model.UseClassifier(columns, model.LogitScale.exp().item<float>());
    }

    torch.Tensor Classifier(ClipModel model, string weightsHash, ClipTokenizer tokenizer, IReadOnlyList<string> classes, IReadOnlyList<string> templates)
    {
        try { return new ZeroShotCache(folder).Classifier(model, weightsHash, tokenizer, classes, templates); }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException) // a store that cannot be written
        {
            return ZeroShot.Classifier(model, tokenizer, classes, templates);
        }
    }

    BpeVocabulary Vocabulary(CheckpointItem item)
    {
        if (item.Vocabulary.Length == 0) throw Missing(item, nameof(item.Vocabulary), "the file of byte-pair merges that belongs to the weights");
        return _vocabularies.TryGetValue(item.Vocabulary, out var known) ? known : _vocabularies[item.Vocabulary] = BpeVocabulary.Load(item.Vocabulary);
    }

    static IReadOnlyList<string> Templates(CheckpointItem item)
    {
        if (item.Templates.Length == 0) throw Missing(item, nameof(item.Templates), "a text file, one text a line, with {} where the class name goes");
        try
        {
            string[] lines = [.. File.ReadLines(item.Templates).Select(l => l.Trim()).Where(l => l.Length > 0)];
            return lines.Length > 0 && lines.All(l => l.Contains("{}")) ? lines
                : throw new BehaviorException("BHV0124", $"The templates of '{item.Name}' in {item.Templates} are {(lines.Length == 0 ? "empty" : $"not all texts with {{}}: '{lines.First(l => !l.Contains("{}"))}' has none")}. Write one text a line, for example: a photo of a {{}}.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BehaviorException("BHV0124", $"The templates of '{item.Name}' cannot be read: {failure.Message} Check Templates on the item in {item.DefinedIn}.", failure);
        }
    }

    static BehaviorException Missing(CheckpointItem item, string key, string what) =>
        new("BHV0124", $"CLIP checkpoint '{item.Name}' has no {key}, and without it class names cannot be embedded. Write {key}=\"PATH\" on the item in {item.DefinedIn}: {what}.");
}
