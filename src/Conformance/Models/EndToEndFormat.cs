using Behavior.Conformance.Cases;
using Behavior.Conformance.Imaging;
using Behavior.Evaluation;
using Behavior.Imaging.Decoding;
using Behavior.Imaging.Transforms;
using Behavior.Metrics.Recognition;
using Behavior.ModelZoo;
using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formula;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Conformance.Models;

/// <summary>
/// Goldens <c>endtoend-golden/1</c>: files of others through decoding, preprocessing, a full-size network on formula weights and the mean
/// probability of sixteen categories to a decision. Skipped where the pictures are absent.
/// </summary>
public sealed class EndToEndFormat : IConformanceFormat
{
    /// <summary>Of logits and their statistics in float32, as everywhere in the model kit.</summary>
    const double LogitLimit = 1e-5;

    /// <summary>Of one probability: a logit's error, 1e-5 of a norm of 31 over 1,000 classes, is at most 3e-5 where it all falls on one class.</summary>
    const double ProbabilityLimit = 1e-4;

    /// <summary>Of the network's input: goldens print nine digits of float32 values.</summary>
    const double InputLimit = 1e-6;

    /// <inheritdoc/>
    public bool Understands(string file, GoldenValue root) => GoldenFile.FormatOf(root) == "endtoend-golden/1";

    /// <inheritdoc/>
    public IEnumerable<ConformanceCase> Run(string file, GoldenValue root, ConformanceContext context)
    {
        var categories = root.GetProperty("categories").EnumerateArray().Select(c => c.GetString()).ToList();
        var groups = new ClassGroups([.. categories.Select(c => root.GetProperty("category_indices").GetProperty(c).EnumerateArray().Select(i => i.GetInt32()).ToArray())], 1000);
        var prefix = Path.GetFileNameWithoutExtension(file);
        foreach (var network in root.GetProperty("cases").EnumerateCases().GroupBy(c => c.Word("architecture")))
        {
            var work = network
                .SelectMany(c => c.GetProperty("images").EnumerateCases(), (c, i) => (Name: $"{prefix}/{network.Key}/{c.Word("transform")}/{i.Word("file")}", Transform: c.Word("transform"), Image: i))
                .Where(w => context.Wants(w.Name)).ToList();
            if (work.Count == 0) continue;
            using var scope = NewDisposeScope();
            var model = new Lazy<VisionModel>(() => Formula(network.Key)); // seconds: only where the pictures are here
            try
            {
                foreach (var (name, transform, image) in work)
                    foreach (var result in GoldenFile.Guard(name, () => Compare(name, model, Transform.Parse(transform), image, groups, categories, context))) yield return result;
            }
            finally
            {
                if (model.IsValueCreated) model.Value.Dispose();
            }
        }
    }

    static VisionModel Formula(string architecture)
    {
        using var source = FormulaSource.OfArchitecture(architecture);
        return CheckpointLoader.Load(architecture, source);
    }

    static List<ConformanceCase> Compare(string name, Lazy<VisionModel> model, Transform transform, GoldenValue golden, ClassGroups groups, List<string> categories, ConformanceContext context)
    {
        var path = Path.Combine(context.ThirdParty, "cue-conflict", golden.Word("file"));
        if (!File.Exists(path)) return [new(name, 0, 0, $"{path} is absent: give the folder of 'cue-conflict' with --third-party", Skipped: true)];
        if (FileHash.Sha256(path) != golden.Word("sha256")) return [new(name, 1, 0, $"{path} is another file than the golden's")];
        var input = Input(path, transform);
        var logits = Logits(model.Value, input, transform);
        var decision = groups.ByMeanProbability(logits);
        var (means, chosen) = (decision.MeanProbabilities(0).ToArray(), categories[decision.Decisions[0]]);
        var top = logits.Select((v, i) => (v, i)).OrderByDescending(p => p.v).Take(5).Select(p => p.i).ToList();
        var norm = Math.Sqrt(logits.Sum(v => (double)v * v));
        return
        [
            new($"{name}/input", Math.Max(Relative(input.Average(v => (double)v), golden.Real("input_mean")), RelativeError.Of(FirstPixel(input), Reals(golden, "input_first"))), InputLimit),
            new($"{name}/logits", Math.Max(RelativeError.Of([.. logits.Take(16).Select(v => (double)v)], Reals(golden, "logits_first16")), Relative(norm, golden.Real("logits_l2"))), LogitLimit),
            new($"{name}/logits mean", Math.Abs(logits.Average(v => (double)v) - golden.Real("logits_mean")) / (norm / Math.Sqrt(logits.Length)), LogitLimit),
            new($"{name}/top 5", top.SequenceEqual(golden.GetProperty("top5").EnumerateArray().Select(i => i.GetInt32())) ? 0 : 1, 0),
            new($"{name}/confidence", Relative(AnswerTable.Confidence(logits, top[0]), golden.Real("confidence")), ProbabilityLimit),
            new($"{name}/sixteen probabilities", Furthest(means, Reals(golden, "sixteen_way")), ProbabilityLimit),
            new($"{name}/decision", chosen == golden.Word("decision") ? 0 : 1, 0, chosen),
        ];
    }

    static float[] Input(string path, Transform transform)
    {
        var image = transform.Apply(ImageDecoder.DecodeFile(path));
        var values = new float[image.Pixels.Length];
        transform.WriteTo(image, values);
        return values;
    }

    static float[] Logits(VisionModel model, float[] input, Transform transform)
    {
        using var quiet = inference_mode();
        using var scope = NewDisposeScope();
        var (width, height) = transform.FixedSize!.Value;
        return model.forward(tensor(input).view(1, 3, height, width)).data<float>().ToArray();
    }

    /// <summary>The upper left value of each of three planes.</summary>
    static double[] FirstPixel(float[] planes) => [planes[0], planes[planes.Length / 3], planes[2 * planes.Length / 3]];

    static double[] Reals(GoldenValue golden, string key) => [.. golden.GetProperty(key).EnumerateArray().Select(v => v.GetDouble())];

    static double Furthest(double[] actual, double[] expected) => actual.Length == expected.Length ? actual.Zip(expected, Relative).Max() : double.NaN;

    static double Relative(double actual, double expected) => Math.Abs(actual - expected) / Math.Abs(expected);
}
