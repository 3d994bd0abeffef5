using System.Security.Cryptography;
using System.Text.Json;
using Behavior.Conformance.Cases;
using Behavior.Conformance.Metrics;
using Behavior.Datasets;
using Behavior.ModelZoo;
using Behavior.ModelZoo.Checkpoints;
using TorchSharp;
using static TorchSharp.torch;

namespace Behavior.Conformance.Models;

/// <summary>
/// Published weights on real photographs (<c>real-checkpoint-golden/1</c>): every logit of every image, from the files as they are.
/// The metrics over these logits are another runner's.
/// </summary>
public sealed class RealCheckpointFormat : IConformanceFormat
{
    const int BatchSize = 250;

    /// <summary>Pictures whose answer may hang on a last bit.</summary>
    const int MostMiscounted = 10;

    /// <inheritdoc/>
    public bool Understands(string file, GoldenValue root) => GoldenFile.FormatOf(root) == "real-checkpoint-golden/1";

    /// <inheritdoc/>
    public IEnumerable<ConformanceCase> Run(string file, GoldenValue root, ConformanceContext context)
    {
        var models = root.GetProperty("models").EnumerateNamedCases().Where(m => Names(m.Name).Any(context.Wants)).ToList();
        if (models.Count == 0) yield break;
        var data = ThirdParty(root.GetProperty("data"), context);
        if (!File.Exists(data))
        {
            foreach (var model in models) yield return new($"real/{model.Name}", 0, 0, $"{data} is absent: give its folder with --third-party", Skipped: true);
            yield break;
        }
        var pixels = RealPixels.Decode(data, out var hash);
        yield return new("real/decoded pixels", hash == root.GetProperty("decoded_rgb_sha256").GetString() ? 0 : 1, 0);
        foreach (var model in models)
            foreach (var result in GoldenFile.Guard($"real/{model.Name}", () => Compare(file, model, pixels, root.GetProperty("tolerance"), context)).Where(c => context.Wants(c.Name)))
                yield return result;
    }

    static string[] Names(string model) => [$"real/{model}/state dict", $"real/{model}/safetensors", $"real/{model}/first logits", $"real/{model}/logits", $"real/{model}/correct"];

    static List<ConformanceCase> Compare(string file, GoldenProperty golden, float[][] pixels, GoldenValue tolerance, ConformanceContext context)
    {
        using var quiet = inference_mode();
        using var scope = NewDisposeScope();
        var weights = ThirdParty(golden.Value.GetProperty("file"), context);
        using var model = CheckpointLoader.Load(golden.Name + "_cifar", weights, golden.Value.GetProperty("sha256").GetString());
        using var twin = CheckpointLoader.Load(golden.Name + "_cifar", ThirdParty(golden.Value.GetProperty("safetensors"), context), golden.Value.GetProperty("safetensors_sha256").GetString());
        var logits = Logits(model, pixels);
        var limit = tolerance.GetProperty("logits_relative").GetWithin(0, GoldenLimits.Tolerance);
        var reference = NpyFile.Floats(Path.Combine(Path.GetDirectoryName(file)!, golden.Value.GetProperty("logits").GetProperty("npy").GetString()));
        var first = golden.Value.GetProperty("first_logits_float64").EnumerateArray().Select((row, i) => RelativeError.Of(logits[i], [.. row.EnumerateArray().Select(v => v.GetDouble())])).Max();
        var all = logits.Select((row, i) => RelativeError.Of(row, [.. reference.Skip(i * 10).Take(10).Select(v => (double)v)])).Max();
        var expected = golden.Value.GetProperty("expected");
        var correct = Correct(logits, pixels.Length / expected.GetProperty("correct_per_class").GetArrayLength());
        return
        [
            new(Names(golden.Name)[0], StateDictDifferences(weights, golden.Value), 0),
            new(Names(golden.Name)[1], model.state_dict().Count(s => !s.Value.equal(twin.state_dict()[s.Key]).all().item<bool>()), 0),
            new(Names(golden.Name)[2], first, limit),
            new(Names(golden.Name)[3], all, limit),
            new(Names(golden.Name)[4], Math.Abs(correct - expected.GetProperty("correct").GetInt32()), tolerance.GetProperty("counts").GetWithin(0, MostMiscounted), $"{correct} right"),
        ];
    }

    static double[][] Logits(VisionModel model, float[][] pixels) => [.. pixels.Chunk(BatchSize).SelectMany(batch =>
    {
        using var scope = NewDisposeScope();
        var values = model.forward(tensor(batch.SelectMany(p => p).ToArray()).view(batch.Length, 3, 32, 32)).to(float64).data<double>().ToArray();
        return values.Chunk(values.Length / batch.Length);
    })];

    /// <summary>Classes are equally large and lie one after the other.</summary>
    static int Correct(double[][] logits, int perClass) => logits.Where((row, i) => Array.IndexOf(row, row.Max()) == i / perClass).Count();

    static int StateDictDifferences(string weights, GoldenValue golden)
    {
        using var source = ModelZoo.Checkpoints.CheckpointFile.Open(weights);
        var expected = golden.GetProperty("state_dict").EnumerateArray().Select(r => $"{r[0].GetString()["module.".Length..]} {r[2].GetString()} {r[1]}").ToHashSet();
        var actual = source.Tensors.Values.Select(t => $"{t.Name} {ModelZoo.Formats.ElementTypes.TorchName(t.Type)} {JsonSerializer.Serialize(t.Shape)}").ToList();
        return actual.Count(a => !expected.Contains(a.Replace(",", ", ", StringComparison.Ordinal)) && !expected.Contains(a)) + Math.Abs(expected.Count - actual.Count);
    }

    static string ThirdParty(GoldenValue source, ConformanceContext context) => Path.Combine(context.ThirdParty, source.GetProperty("third_party").GetString());
}
