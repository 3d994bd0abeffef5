using System.Globalization;
using static Behavior.Gate.Roc.Changes;

namespace Behavior.Gate.Roc;

/// <summary>The planted regressions, at graded strengths.</summary>
static class Regressions
{
    static readonly string[] s_classes = ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"];
    static readonly double[] s_imagenetMean = [0.485, 0.456, 0.406], s_imagenetStd = [0.229, 0.224, 0.225];

    /// <summary>All of them.</summary>
    public static IEnumerable<Plant> All() =>
    [
        .. Graded("pruned", [(20, [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6]), (56, [0.3, 0.5])], s => $"{Percent(s)} of weights", Prune),
        .. Graded("quantised, all layers", [(20, [8, 6, 5, 4, 3]), (56, [8, 6, 4])], s => $"{s} bits", (w, s) => Quantise(w, w.Matrices, (int)s)),
        .. Graded("quantised, head alone", [(20, [6, 4, 3, 2])], s => $"{s} bits", (w, s) => Quantise(w, [Weights.Head], (int)s)),
        .. Graded("noise on weights", [(20, [0.005, 0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15]), (56, [0.1])], s => $"{Percent(s)}, seed 1", (w, s) => AddNoise(w, s, 1)),
        .. Graded("noise on weights", [(20, [0.02, 0.03, 0.05, 0.075, 0.1])], s => $"{Percent(s)}, seed 2", (w, s) => AddNoise(w, s, 2)),
        .. Graded("running means moved", [(20, [0.02, 0.05, 0.1, 0.2, 0.4, 1]), (56, [0.1])], s => $"{Text(s)} deviations", (w, s) => MoveMeans(w, s, 1)),
        .. Graded("running variances scaled", [(20, [0.5, 0.8, 0.9, 1.1, 1.25, 2])], s => $"by {Text(s)}", ScaleVariances),
        .. Graded("running statistics stale", [(20, [0.005, 0.01, 0.02, 0.05, 0.1, 0.2])], s => $"{Percent(s)} of the start left", LeaveAtStart),
        .. Rows(20, 3, 5, [0.1, 0.2, 0.3, 0.5, 1]), .. Rows(20, 0, 8, [0.3]), .. Rows(20, 1, 9, [0.3]), .. Rows(56, 3, 5, [0.3]),
        Of(20, "head rows swapped", "all rotated by one", RotateRows),
        .. Graded("red and blue exchanged", [(20, [0.1, 0.2, 0.35, 1]), (56, [0.2])], s => s < 1 ? $"{Percent(s)} of the way" : "wholly", (w, s) => ReorderInput(w, [2, 1, 0], s)),
        Of(20, "red and green exchanged", "wholly", w => ReorderInput(w, [1, 0, 2])),
        .. Normalised(20, "half", [0.5, 0.5, 0.5], [0.5, 0.5, 0.5], [0.1, 0.2, 0.5, 1]), .. Normalised(20, "none", [0, 0, 0], [1, 1, 1], [0.05, 0.1, 1]),
        .. Normalised(20, "CIFAR's own", [0.4914, 0.4822, 0.4465], [0.247, 0.2435, 0.2616], [0.5, 1]),
        .. Graded("scores multiplied", [(20, [0.5, 0.7, 0.9, 0.95, 1.05, 1.1, 1.15, 1.2, 1.3, 1.5, 2, 3]), (56, [1.1])], s => $"by {Text(s)}", ScaleLogits),
        .. new[] { 16, 24, 28, 40 }.Select(side => Resized(20, side)), .. new[] { 16, 24, 28 }.Select(side => Smoothed(20, side)),
        .. Lowered(20, 3, [0.1, 0.25, 0.5, 1, 2, 4]), .. Lowered(20, 6, [0.5, 1, 2]), .. Lowered(56, 3, [1]),
        .. Forgotten(20, 3, [1, 3, 10, 30, 100]), .. Forgotten(20, 8, [10, 100]),
        .. new[] { (32, 20), (44, 32), (56, 44), (56, 32), (56, 20) }.Select(pair => new Plant(pair.Item1, "a smaller sibling", $"resnet{pair.Item2} under its name", false) { Layers = pair.Item2 }),
        .. Graded("a block faded", [(20, [0.2, 0.5, 1])], s => $"layer1.1, {Percent(s)}", (w, s) => FadeBlock(w, "layer1.1", s)),
        .. Graded("a block faded", [(20, [0.2, 0.5, 1])], s => $"layer3.2, {Percent(s)}", (w, s) => FadeBlock(w, "layer3.2", s)),
    ];

    static Plant Of(int layers, string kind, string strength, Action<Weights> change) => new(layers, kind, strength, false) { Change = (w, _) => change(w) };

    static IEnumerable<Plant> Graded(string kind, IEnumerable<(int Layers, double[] Strengths)> where, Func<double, string> words, Action<Weights, double> change) =>
        from one in @where from strength in one.Strengths select Of(one.Layers, kind, words(strength), w => change(w, strength));

    static IEnumerable<Plant> Rows(int layers, int a, int b, double[] shares) =>
        shares.Select(s => Of(layers, "head rows swapped", $"{s_classes[a]} and {s_classes[b]}, {(s < 1 ? $"{Percent(s)} of the way" : "wholly")}", w => SwapRows(w, a, b, s)));

    static IEnumerable<Plant> Lowered(int layers, int label, double[] by) =>
        by.Select(b => Of(layers, "a class forgotten, bias", $"{s_classes[label]} by {Text(b)}", w => LowerBias(w, label, b)));

    static IEnumerable<Plant> Forgotten(int layers, int label, int[] steps) =>
        steps.Select(s => new Plant(layers, "a class forgotten, fine-tuned", $"{s_classes[label]}, {s} step{(s == 1 ? "" : "s")}", false) { Change = (w, inputs) => Forget(w, inputs, label, s) });

    static IEnumerable<Plant> Normalised(int layers, string name, double[] mean, double[] std, double[] shares) =>
        shares.Select(s => new Plant(layers, "normalised otherwise", $"{Percent(s)} towards {name}", false)
        {
            Preprocess = $"normalize({Mixed(s_imagenetMean, mean, s)},{Mixed(s_imagenetStd, std, s)})",
        });

    static Plant Resized(int layers, int side) => new(layers, "resized without antialias", $"{side} pixels and back to 32", false)
    {
        BaselinePreprocess = $"resize({side},bilinear)|resize(32,bilinear)|{Plant.Published}", Served = $"resize={side}",
    };

    static Plant Smoothed(int layers, int side) => new(layers, "resized with antialias, the baseline without", $"{side} pixels and back to 32", false)
    {
        Preprocess = $"resize({side},bilinear)|resize(32,bilinear)|{Plant.Published}", BaselineServed = $"resize={side}",
    };

    static string Mixed(double[] from, double[] to, double share) =>
        string.Join('/', from.Zip(to, (f, t) => ((1 - share) * f + share * t).ToString("0.#####", CultureInfo.InvariantCulture)));

    static string Percent(double share) => $"{Text(100 * share)} %";

    static string Text(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
