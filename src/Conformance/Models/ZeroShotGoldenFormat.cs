using Behavior.Conformance.Cases;
using Behavior.ModelZoo.Architectures;
using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formula;
using Behavior.ModelZoo.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Conformance.Models;

/// <summary>A zero-shot classifier over a formula-weight CLIP (<c>zero-shot-golden/1</c>): prompt ids, classifier columns, logits.</summary>
public sealed class ZeroShotGoldenFormat : IConformanceFormat
{
    const double Limit = 1e-5;

    /// <inheritdoc/>
    public bool Understands(string file, GoldenValue root) => GoldenFile.FormatOf(root) == "zero-shot-golden/1";

    /// <inheritdoc/>
    public IEnumerable<ConformanceCase> Run(string file, GoldenValue root, ConformanceContext context)
    {
        string[] names = ["zeroshot/prompt ids", "zeroshot/classifier", "zeroshot/logits", "zeroshot/arg-max"];
        if (!names.Any(context.Wants)) yield break;
        var vocabulary = Path.Combine(context.ThirdParty, "clip", "bpe_simple_vocab_16e6.txt.gz");
        IEnumerable<ConformanceCase> cases = File.Exists(vocabulary)
            ? GoldenFile.Guard("zeroshot", () => Compare(file, root, new ClipTokenizer(BpeVocabulary.Load(vocabulary))))
            : names.Select(n => new ConformanceCase(n, 0, 0, $"{vocabulary} is absent: give its folder with --third-party", Skipped: true));
        foreach (var result in cases.Where(c => context.Wants(c.Name))) yield return result;
    }

    static List<ConformanceCase> Compare(string file, GoldenValue root, ClipTokenizer tokenizer)
    {
        using var quiet = inference_mode();
        using var scope = NewDisposeScope();
        using var model = Model(Path.Combine(Path.GetDirectoryName(file)!, "openclip_vit_b_16.json"));
        var (classes, templates) = (Texts(root, "classes"), Texts(root, "templates"));
        var prompts = root.GetProperty("prompt_ids_of_first_class").EnumerateArray().Zip(templates, (ids, template) => (Ids: ids, Text: template.Replace("{}", classes[0], StringComparison.Ordinal)));
        var wrong = prompts.Count(p => !tokenizer.Encode(p.Text).Take(p.Ids.GetArrayLength()).SequenceEqual(p.Ids.EnumerateArray().Select(v => v.GetInt64())));
        var classifier = ZeroShot.Classifier(model, tokenizer, classes, templates);
        model.UseClassifier(classifier);
        var images = stack(root.GetProperty("images").EnumerateArray().Select(k => tensor(FormulaGenerator.Image("noise", k.GetInt32(), 224, 224)).view(3, 224, 224)));
        var logits = model.forward(images);
        return
        [
            new("zeroshot/prompt ids", wrong, 0),
            new("zeroshot/classifier", Largest(root.GetProperty("classifier_columns"), i => classifier[.., i]), Limit),
            new("zeroshot/logits", Largest(root.GetProperty("logits"), i => logits[i]), Limit),
            new("zeroshot/arg-max", root.GetProperty("argmax").EnumerateArray().Where((a, i) => logits[i].argmax().item<long>() != a.GetInt64()).Count(), 0),
        ];
    }

    static ClipModel Model(string file)
    {
        var golden = GoldenJson.Read(file);
        using var source = GoldenModel.Source(golden, low: false);
        return (ClipModel)CheckpointLoader.Load(GoldenArchitecture.Of(golden), source);
    }

    static double Largest(GoldenValue rows, Func<long, Tensor> actual) => rows.EnumerateArray().Select((row, i) => RelativeError.Of(actual(i), row)).Max();

    static List<string> Texts(GoldenValue root, string name) => [.. root.GetProperty(name).EnumerateArray().Select(t => t.GetString())];
}
