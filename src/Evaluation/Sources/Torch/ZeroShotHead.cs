using System.Globalization;
using Behavior.Diagnostics;
using Behavior.Datasets.Labels;
using Behavior.Manifests.Items;
using Behavior.ModelZoo.Architectures;
using Behavior.ModelZoo.Text;
using TorchSharp;

namespace Behavior.Evaluation.Sources.Torch;

/// <summary>The zero-shot classifier of a CLIP checkpoint: its vocabulary and templates, read once, and the matrices made of them, kept by content.</summary>
sealed class ZeroShotHead
{
    const int MostTwins = 20;
    const double SmallestDifference = 0.5;

    readonly Dictionary<string, BpeVocabulary> _vocabularies = new(StringComparer.Ordinal);

    /// <summary>The classifier for a benchmark's classes, with a hash of everything but the weights that determines it.</summary>
    /// <exception cref="BehaviorException">BHV0121, BHV0124: no vocabulary or no templates; BHV0312: a class without a name.</exception>
    public ModelHead Head(CheckpointItem item, LabelSpace benchmark)
    {
        var classes = Asked(benchmark);
        return new(classes.Count) { MadeFor = classes, Hash = Fingerprint(item, classes) };
    }

    /// <summary>
    /// What is asked for: a benchmark's own classes; where those are groups of ImageNet's, its 1,000, so that a group is judged by its members as with every other classifier (Geirhos et al. 2019).
    /// </summary>
    static LabelSpace Asked(LabelSpace benchmark) =>
        benchmark.IsGrouping && benchmark.Classes.All(c => c.Members.All(m => ImageNetIds.IndexOf(m) >= 0)) ? ImageNetLabels.Thousand : benchmark;

    string Fingerprint(CheckpointItem item, LabelSpace classes) =>
        TextHash.OfParts([Vocabulary(item).Fingerprint, .. Templates(item), "", .. Names(item, classes), .. IsScaleLearned(item) ? [] : new[] { "", "scale 100" }]);

    /// <summary>
    /// Makes the model a classifier over the class names. Similarities are multiplied by 100, as in open_clip's and the paper's evaluation, or by the scale that
    /// the checkpoint has learned where its item says so. Where the two differ and the item is silent, that is said: confidences are then of another temperature.
    /// </summary>
    public void Put(ClipModel model, CheckpointItem item, string weightsHash, ModelSetting setting)
    {
        using var scope = torch.NewDisposeScope();
        using var quiet = torch.no_grad();
        var classes = Asked(setting.Benchmark);
        var names = Names(item, classes);
        foreach (var twins in ClassNames.Twins(names).Take(MostTwins))
            setting.Report?.Invoke($"The prompts of '{item.Name}' call the classes {string.Join(" and ", twins.Select(l => $"'{classes.Ids[l]}'"))} alike, '{Excerpt.Of(names[twins[0]])}': "
                + "it cannot tell them apart, and answers with the first. Give them other names with ClassNames=\"FILE\" on the Benchmark item.");
        var columns = Classifier(model, item.Name, weightsHash, new ClipTokenizer(Vocabulary(item)), names, Templates(item), setting.Cache);
        model.UseClassifier(columns, Scale(model, item, setting));
    }

    static double Scale(ClipModel model, CheckpointItem item, ModelSetting setting)
    {
        double learned = model.LogitScale.exp().item<float>();
        if (IsScaleLearned(item)) return learned;
        if (ClipItemKeys.LogitScale.Text(item.Options).Length == 0 && Math.Abs(learned - ClipModel.ZeroShotScale) > SmallestDifference)
            setting.Report?.Invoke(string.Create(CultureInfo.InvariantCulture,
                $"Similarities of '{item.Name}' are multiplied by {ClipModel.ZeroShotScale}, as in open_clip's evaluation, and it has learned {learned:0.0}: ")
                + "its confidences, and so its calibration, are of another temperature. Write LogitScale=\"learned\" on its item for its own, or LogitScale=\"100\" to say that this is meant.");
        return ClipModel.ZeroShotScale;
    }

    static bool IsScaleLearned(CheckpointItem item) => ClipItemKeys.LogitScale.Text(item.Options) == ClipItemKeys.Learned;

    static torch.Tensor Classifier(ClipModel model, string checkpoint, string weightsHash, ClipTokenizer tokenizer, IReadOnlyList<string> names, IReadOnlyList<string> templates,
        IMatrixCache? cache)
    {
        if (cache is null) return ZeroShot.Classifier(model, tokenizer, names, templates);
        var key = TextHash.OfParts(["zero-shot/1", model.Architecture, weightsHash, tokenizer.Vocabulary.Fingerprint, $"{names.Count}", .. names, .. templates]);
        var (rows, columns) = ((int)model.EmbeddingSize, names.Count);
        return torch.tensor(cache.Matrix(checkpoint, key, rows, columns, () => ZeroShot.Classifier(model, tokenizer, names, templates).data<float>().ToArray())).view(rows, columns);
    }

    /// <summary>
    /// What prompts call the classes: a number or a WordNet id is no word that a caption would hold. WordNet ids without names have those of ImageNet's list, where that lies beside the
    /// vocabulary, the templates or the weights. Two classes may have one name; then the second is never the answer.
    /// </summary>
    /// <exception cref="BehaviorException">BHV0312: a class has no name, or one that is too long.</exception>
    public static IReadOnlyList<string> Names(CheckpointItem item, LabelSpace classes)
    {
        classes = ClassNames.Beside(classes, [item.Path(ClipItemKeys.Vocabulary), item.Path(ClipItemKeys.Templates), item.Weights]);
        if (classes.Classes.FirstOrDefault(c => c.Name.Length == 0) is { } nameless)
            throw new BehaviorException("BHV0312", $"Class '{nameless.Id}' has no name for the prompts of '{item.Name}'. The benchmark's classes are {classes}. "
                + (!LabelSpace.IsWordNet(nameless.Id) ? "Write "
                    : $"They are WordNet ids: put {ClassNames.ImageNetFile}, CLIP's list of ImageNet's 1,000 names, beside the vocabulary or the data, or write ")
                + "ClassNames=\"FILE\" on the Benchmark item: a text file with one class a line, the id, a tab, and the name.");
        if (classes.Classes.FirstOrDefault(c => c.Name.Length > PromptTemplates.Longest) is { } endless)
            throw new BehaviorException("BHV0312", $"The name of class '{Excerpt.Of(endless.Id)}' for the prompts of '{item.Name}' has "
                + $"{endless.Name.Length:N0} characters; at most {PromptTemplates.Longest:N0} are read.");
        return [.. classes.Classes.Select(c => c.Name)];
    }

    BpeVocabulary Vocabulary(CheckpointItem item)
    {
        var path = item.Path(ClipItemKeys.Vocabulary);
        if (path.Length == 0) throw Missing(item, ClipItemKeys.Vocabulary.Name, "the file of byte-pair merges that belongs to the weights");
        return _vocabularies.TryGetValue(path, out var known) ? known : _vocabularies[path] = BpeVocabulary.Load(path);
    }

    static IReadOnlyList<string> Templates(CheckpointItem item)
    {
        var path = item.Path(ClipItemKeys.Templates);
        if (path.Length == 0) throw Missing(item, ClipItemKeys.Templates.Name, "a text file, one text a line, with {} where the class name goes");
        try { return PromptTemplates.Read(path); }
        catch (BehaviorException failure) { throw new BehaviorException(failure.Code, $"Checkpoint '{item.Name}': {failure.Text} Templates is written on the item in {item.DefinedIn}.", failure); }
    }

    static BehaviorException Missing(CheckpointItem item, string key, string what) =>
        new("BHV0124", $"CLIP checkpoint '{item.Name}' has no {key}, and without it class names cannot be embedded. Write {key}=\"PATH\" on the item in {item.DefinedIn}: {what}.");
}
