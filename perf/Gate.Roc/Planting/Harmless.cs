using System.Globalization;
using Behavior.Manifests.Items;
using TorchSharp;
using static Behavior.Gate.Roc.Equivalents;

namespace Behavior.Gate.Roc;

/// <summary>The harmless changes.</summary>
static class Harmless
{
    static readonly int[] s_all = [20, 32, 44, 56];

    /// <summary>All of them.</summary>
    public static IEnumerable<Plant> All() => [.. Rounded(), .. Saved(), .. SameFunction(), .. ServedOtherwise(), .. Noisy()];

    static IEnumerable<Plant> Rounded()
    {
        foreach (var (type, word) in new[] { (torch.ScalarType.Float16, "float16"), (torch.ScalarType.BFloat16, "bfloat16") })
        {
            foreach (var layers in s_all) yield return Of(layers, "half precision, stored", word) with { Write = Files.InType(type) };
            yield return Of(20, "half precision, rounded", $"{word}, stored as float32", w => RoundTo(w, type));
        }
        yield return Of(20, "double precision, stored", "float64") with { Write = Files.InType(torch.ScalarType.Float64) };
        yield return Of(20, "half precision, computed", "bfloat16") with { Precision = Precisions.BFloat16 };
        yield return Of(20, "half precision, computed", "float16") with { Precision = Precisions.Float16 };
    }

    static IEnumerable<Plant> Saved()
    {
        foreach (var layers in s_all)
        {
            yield return Of(layers, "saved again", "another order of tensors") with { Write = Files.InOrder(1) };
            yield return Of(layers, "saved again", "with metadata") with { Write = Files.WithMetadata };
            yield return Of(layers, "saved again", ".pth") with { Write = Files.Torch(""), Extension = ".pth" };
            yield return Of(layers, "renamed", "module. before every name, .pth") with { Write = Files.Torch("module."), Extension = ".pth" };
        }
        foreach (var layers in new[] { 20, 56 }) yield return Of(layers, "renamed", "module. before every name, .safetensors") with { Write = Files.Prefixed("module.") };
    }

    static IEnumerable<Plant> SameFunction()
    {
        foreach (var layers in s_all) yield return Of(layers, "batch norm folded", "everywhere", w => Fold(w, _ => true));
        foreach (var (layers, stage) in new[] { (20, "layer1"), (20, "layer2"), (20, "layer3") })
            yield return Of(layers, "batch norm folded", $"in {stage}", w => Fold(w, n => n.StartsWith(stage, StringComparison.Ordinal)));
        foreach (var (layers, seed) in Seeds([(20, 9), (32, 1), (56, 1)])) yield return Of(layers, "channels permuted", $"seed {seed}", w => Permute(w, seed));
        foreach (var (layers, seed) in Seeds([(20, 7), (56, 1)])) yield return Of(layers, "channels rescaled", $"seed {seed}", w => Rescale(w, seed));
        foreach (var by in new[] { 1.0, -3, 10 }) yield return Of(20, "scores shifted", $"by {by}", w => ShiftBiases(w, by));
        foreach (var (layers, seed) in Seeds([(20, 4)])) yield return Of(layers, "scores shifted", $"by a vector, seed {seed}", w => ShiftRows(w, seed));
        foreach (var (layers, seed) in Seeds([(20, 4), (56, 1)]))
            yield return Of(layers, "all at once", $"folded, permuted, float16, seed {seed}", w => Fold(w, _ => true), w => Permute(w, seed), w => RoundTo(w, torch.ScalarType.Float16));
    }

    static IEnumerable<Plant> ServedOtherwise()
    {
        foreach (var (layers, batch) in new[] { (20, 1), (20, 5), (20, 16), (20, 48), (56, 16) }) yield return Of(layers, "another batch size", $"{batch}") with { Served = $"batch={batch}" };
        foreach (var (layers, threads) in new[] { (20, 1), (20, 3), (20, 4), (56, 1) }) yield return Of(layers, "another number of threads", $"{threads}") with { Served = $"threads={threads}" };
    }

    static IEnumerable<Plant> Noisy()
    {
        foreach (var relative in new[] { 1e-6, 1e-5, 1e-4, 3e-4 })
            foreach (var (layers, seed) in Seeds(relative switch { < 1e-4 => [(20, 4)], 1e-4 => [(20, 7), (56, 1)], _ => [(20, 7)] }))
                yield return Of(layers, "tiny noise", $"{(100 * relative).ToString("0.####", CultureInfo.InvariantCulture)} %, seed {seed}", w => Changes.AddNoise(w, relative, seed));
    }

    static IEnumerable<(int Layers, int Seed)> Seeds(IEnumerable<(int Layers, int Count)> counts) => counts.SelectMany(c => Enumerable.Range(1, c.Count).Select(seed => (c.Layers, seed)));

    static Plant Of(int layers, string kind, string strength, params Action<Weights>[] changes) => new(layers, kind, strength, true)
    {
        Change = (w, _) => { foreach (var change in changes) change(w); },
    };
}
