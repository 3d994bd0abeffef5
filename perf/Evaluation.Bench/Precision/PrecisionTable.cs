using System.Globalization;
using Behavior.Evaluation.Passes;
using Behavior.Evaluation.Sources;
using Behavior.Evaluation.Storage;
using Behavior.Findings;
using Behavior.Manifests;
using Behavior.Manifests.Items;
using Behavior.Measures;
using Behavior.Metrics.Confidence;

namespace Behavior.Evaluation.Bench.Precision;

/// <summary>What a narrower number format does to answers: top-1, calibration error, and answers that are another class than in float32; a row for each model and benchmark in distribution.</summary>
static class PrecisionTable
{
    static readonly string[] s_narrow = [Precisions.BFloat16, Precisions.Float16];

    /// <param name="manifests">Files that a build of the suite left, <c>behavior.manifest.json</c>.</param>
    public static void Print(IEnumerable<string> manifests)
    {
        Console.WriteLine("| model, benchmark | n | top-1 in float32 | bfloat16 | float16 | ECE in float32 | bfloat16 | float16 | flips in bfloat16 | float16 |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var manifest in manifests.Select(ManifestReader.Read))
            foreach (var benchmark in manifest.Benchmarks.Where(b => b.Zoo == manifest.Zoo && b.Role == Roles.Val))
                foreach (var model in ModelGroup.In(manifest, manifest.Zoo, "all").Names) Console.WriteLine(Row(manifest, model, benchmark.Name));
    }

    static string Row(Manifest manifest, string model, string benchmark)
    {
        var full = Answers(manifest, model, benchmark, Precisions.Float32);
        List<Predictions> all = [full, .. s_narrow.Select(p => Answers(manifest, model, benchmark, p))];
        var flips = all.Skip(1).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Top1.Zip(full.Top1).Count(a => a.First != a.Second)}"));
        return $"| `{model}`, {benchmark} | {full.Samples.Count} | "
            + $"{string.Join(" | ", [.. all.Select(p => Share(SureAnswers.Of(p).Accuracy.Value)), .. all.Select(p => Share(Ece(SureAnswers.Of(p)))), .. flips])} |";
    }

    static Predictions Answers(Manifest manifest, string model, string benchmark, string precision)
    {
        var narrowed = manifest with { Precision = precision };
        using var evaluations = new Evaluations(narrowed, ModelSources.Catalogue(narrowed), EvaluationStore.Of(narrowed));
        return evaluations.Predict(model, benchmark);
    }

    static double Ece(SureAnswers answers) => Calibration.Ece(answers.Confidences, answers.Correct).Value;

    static string Share(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
}
