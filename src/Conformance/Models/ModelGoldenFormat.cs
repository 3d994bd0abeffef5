using Behavior.Conformance.Cases;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Conformance.Models;

/// <summary>Whole networks against float64 references (<c>model-golden/1</c>): outputs, pooled features and every stage, in float32.</summary>
public sealed class ModelGoldenFormat : IConformanceFormat
{
    /// <summary>Relative error in float32 on a CPU. Deliberate mistakes hide between this and 1e-3: it must not be widened.</summary>
    const double Limit = 1e-5;

    static readonly string[] s_outputs = ["logits", "pooled", "embedding", "normalized"];

    /// <inheritdoc/>
    public bool Understands(string file, GoldenValue root) => GoldenFile.FormatOf(root) == "model-golden/1";

    /// <inheritdoc/>
    public IEnumerable<ConformanceCase> Run(string file, GoldenValue root, ConformanceContext context)
    {
        var name = root.GetProperty("arch").GetString();
        foreach (var (label, architecture, images, texts) in Variants(root, name))
            foreach (var low in new[] { false, true })
            {
                var work = Work(label, images, texts, root, low).Where(w => w.Lines.Any(context.Wants)).ToList();
                if (work.Count == 0) continue;
                foreach (var line in GoldenFile.Guard($"{label}{(low ? "/low" : "")}", () => RunAll(root, architecture, low, work)).Where(c => context.Wants(c.Name))) yield return line;
            }
    }

    /// <summary>One variant, except for Hugging Face goldens, which have one per activation.</summary>
    static IEnumerable<(string Label, string Architecture, GoldenValue[] Images, GoldenValue[] Texts)> Variants(GoldenValue root, string name)
    {
        if (root.TryGetProperty("image_cases", out var images))
            yield return (name, GoldenArchitecture.Of(root), [.. images.EnumerateCases()], [.. root.GetProperty("texts").EnumerateArray()]);
        else if (root.GetProperty("cases").EnumerateCases().First().TryGetProperty("hidden_act", out _))
            foreach (var variant in root.GetProperty("cases").EnumerateCases())
                yield return (
                    $"{name}/{variant.GetProperty("hidden_act").GetString()}", GoldenArchitecture.Of(root, variant.GetProperty("hidden_act")),
                    [variant.GetProperty("image_case")], [.. variant.GetProperty("texts").EnumerateArray()]);
        else yield return (name, GoldenArchitecture.Of(root), [.. root.GetProperty("cases").EnumerateCases()], []);
    }

    /// <summary>The passes to make with one set of weights, each with the lines that it yields.</summary>
    static IEnumerable<(string[] Lines, Func<GoldenModel, IEnumerable<ConformanceCase>> Pass)> Work(string label, GoldenValue[] images, GoldenValue[] texts, GoldenValue root, bool low)
    {
        foreach (var image in images.Where(i => i.GetProperty("id").GetString().EndsWith("-low", StringComparison.Ordinal) == low))
        {
            var prefix = $"{label}/{image.GetProperty("id").GetString()}";
            yield return (Lines(prefix, "image", image.GetProperty("outputs")), model => Images(model, prefix, image));
        }
        var rows = low ? root.TryGetProperty("text_low", out var text) ? [text] : [] : texts;
        if (rows.Length == 0) yield break;
        var textPrefix = $"{label}/text{(low ? "-low" : "")}";
        var ids = low ? [texts[0].GetProperty("ids")] : texts.Select(t => t.GetProperty("ids"));
        yield return ([.. rows.Select((_, i) => $"{textPrefix}/{i}")], model => Texts(model, textPrefix, rows, [.. ids.Select(Numbers)]));
        if (!low && root.TryGetProperty("joint", out var joint) && images.Length > 0)
            yield return ([$"{label}/joint"], model => [new($"{label}/joint", Joint(model, images[0], [.. ids.Select(Numbers)], joint), Limit)]);
    }

    static string[] Lines(string prefix, string kind, GoldenValue outputs) =>
        [.. outputs.EnumerateArray().SelectMany((o, i) => s_outputs.Where(n => o.TryGetProperty(n, out _)).Select(n => $"{prefix}/{kind} {i}/{n}").Append($"{prefix}/stages"))];

    static List<ConformanceCase> RunAll(GoldenValue root, string architecture, bool low, List<(string[] Lines, Func<GoldenModel, IEnumerable<ConformanceCase>> Pass)> work)
    {
        using var quiet = inference_mode();
        using var scope = NewDisposeScope();
        using var model = new GoldenModel(root, architecture, low);
        var cases = new List<ConformanceCase>();
        if (!low) cases.Add(new($"{root.GetProperty("arch").GetString()}/parameters", Math.Abs(model.Parameters - root.GetProperty("num_params").GetInt64()), 0));
        foreach (var (lines, pass) in work)
        {
            using var one = NewDisposeScope();
            cases.AddRange(GoldenFile.Guard(lines[0], () => [.. pass(model)]));
        }
        return cases;
    }

    static IEnumerable<ConformanceCase> Images(GoldenModel model, string prefix, GoldenValue @case)
    {
        var outputs = @case.GetProperty("outputs").EnumerateArray().ToList();
        var seen = new Dictionary<string, StageStatistics>(StringComparer.Ordinal);
        var actual = model.Images(@case, StageNames(outputs[0]), seen);
        return Compare(prefix, "image", outputs, actual, seen);
    }

    static IEnumerable<ConformanceCase> Texts(GoldenModel model, string prefix, GoldenValue[] rows, List<long[]> ids)
    {
        var seen = new Dictionary<string, StageStatistics>(StringComparer.Ordinal);
        var actual = model.Texts(ids, StageNames(rows[0]), seen);
        return Compare(prefix, "text", [.. rows], actual, seen);
    }

    static IEnumerable<ConformanceCase> Compare(string prefix, string kind, List<GoldenValue> golden, IReadOnlyDictionary<string, Tensor> actual, Dictionary<string, StageStatistics> seen)
    {
        for (var i = 0; i < golden.Count; i++)
            foreach (var (name, values) in actual)
                if (golden[i].TryGetProperty(name, out var expected))
                    yield return new($"{prefix}/{kind} {i}/{name}", RelativeError.Of(values[i], expected), Limit);
        if (!golden[0].TryGetProperty("stages", out var stages)) yield break;
        foreach (var stage in stages.EnumerateArray())
        {
            var name = stage.GetProperty("name").GetString();
            var found = seen.TryGetValue(name, out var statistics);
            yield return new($"{prefix}/stages/{name}", found ? statistics.ErrorAgainst(stage) : double.NaN, Limit, found ? "" : "no layer here has this output");
        }
    }

    static double Joint(GoldenModel model, GoldenValue image, List<long[]> ids, GoldenValue joint)
    {
        var none = new Dictionary<string, StageStatistics>();
        var images = model.Images(image, [], none)["normalized"];
        var texts = model.Texts(ids, [], none)["normalized"];
        var logits = images.matmul(texts.t()) * (float)joint.GetProperty("logit_scale_exp").GetDouble();
        return joint.GetProperty("image_to_text_logits").EnumerateArray().Select((row, i) => RelativeError.Of(logits[i], row)).Max();
    }

    static List<string> StageNames(GoldenValue output) =>
        output.TryGetProperty("stages", out var stages) ? [.. stages.EnumerateArray().Select(s => s.GetProperty("name").GetString())] : [];

    static long[] Numbers(GoldenValue list) => [.. list.EnumerateArray().Select(v => v.GetInt64())];
}
