using Behavior.Measures.Selection;
using Behavior.Metrics;
using Behavior.Metrics.Confidence;
using Behavior.Metrics.Recognition;
using Behavior.Report.Charts;
using Behavior.Report.Model;

namespace Behavior.Report.Tests;

/// <summary>A report made by hand, with every kind of block, and names that would break a page that does not encode them.</summary>
static class SampleReport
{
    public const string Hostile = "<script>alert('x')</script>";

    static readonly string[] s_factors = ["texture", "subcategory", "object blocking", "multiple objects", "darker", "shape", "smaller", "pose"];

    public static IReadOnlyList<ModelEntry> Models { get; } =
    [
        Model("convnext", "sup", "#1d5fa6", "#7db9f6", 0), Model("vit", "sup", "#b04a0a", "#f6a46e", 0), Model("resnet", "sup", "#0f7355", "#62cda4", 0),
        Model("convnext", "clip", "#5fa0dc", "#4583c2", 1), Model("vit", "clip", "#e78a4e", "#c26a34", 1),
    ];

    public static ReportModel Create() => new(
        "toy", Models, [Mistakes(), Bias(), Calibration(), Robustness(), Invariance(), Similarity()],
        ["5 Transferability: no benchmark of the zoo lists the measure transfer."], Selection())
    {
        Made = "1 May 2026, 12:00 UTC",
    };

    /// <summary>
    /// The same with two updates: one that is blocked, with more changed rows than Markdown shows at once, and one that may merge. Both are about a benchmark
    /// that is called as a section.
    /// </summary>
    public static ReportModel CreateWithUpdates() => Create() with
    {
        Updates = [Update($"toy-{Hostile}", "do not merge", 15), Update("toy-vit-sup", "merge", 1)],
        ChangedVerdicts = [new("S1", "toy-cue", $"A claim {Hostile}", "holds", "inconclusive")],
    };

    static UpdateEntry Update(string checkpoint, string verdict, int changed) => new(checkpoint, verdict, $"{checkpoint}: {verdict.ToUpperInvariant()}. {Hostile}", "Compared with its baseline.")
    {
        Sentinels = new(["sentinel lost", "is", "is answered"], verdict == "merge" ? [] : [[new($"toy-val/{Hostile}"), new("cat"), new("dog")]]),
        Changed = Rows("changed", changed), Others = Rows("kept", 3), Same = 7,
        Benchmarks =
        [
            Changes("toy-val", [$"regressed: toy-val top-1 0.967 -> 0.936 {Hostile}."]), Changes("calibration", ["cannot tell: calibration top-1 0.9 -> 0.8."]), Changes("toy-r", []),
        ],
    };

    static Table Rows(string name, int count) => new(["row", "tier", "before", "after", "difference, 95 %", "p, Holm", "lost / won", "verdict"],
        [.. Enumerable.Range(1, count).Select(i => (IReadOnlyList<Cell>)
        [
            new($"{name} {i}"), new("critical"), new("0.967", 0.967), new("0.936", 0.936), new("−3.1 points", -0.031, "−4.0 to −2.2"), new("2e-11", 2e-11), new("71 / 9", 71),
            new("regressed", null, "in class knife"),
        ])]);

    static UpdatedBenchmark Changes(string name, IReadOnlyList<string> sentences) => new(name, sentences.Count > 0, sentences,
    [
        new TableBlock("Confusions that grew", "Before and after.", new(["class", "answered", "before", "after"], [[new(Hostile), new("dog"), new("1", 1), new("9", 9)]])),
        new FigureBlock("Reliability, old over new", "Bars and a stepped line.", [new ReliabilityChart("", "Reliability.", Diagram(1), SeriesColor.Update) { Baseline = Diagram(0) }], Rows("bin", 2))
        { Key = [new("baseline", SeriesColor.Baseline), new("update", SeriesColor.Update)] },
        new GalleryBlock("Lost pictures", "The surest mistakes.", [.. Enumerable.Range(0, 3).Select(Picture)]),
    ]);

    static ModelEntry Model(string family, string paradigm, string light, string dark, int shade) =>
        new($"toy-{family}-{paradigm}", family, paradigm, "torch", $"{family}_toy", "0123456789abcdef", new($"{family}-{shade}", light, dark));

    /// <summary>A figure that depends on the model and the position alone.</summary>
    static Estimate Value(int model, int at, double low, double high, int n = 400)
    {
        var value = low + (high - low) * (0.5 + 0.5 * Math.Sin(1.7 * at + 0.9 * model));
        return new(value, n, value - (high - low) * 0.05, value + (high - low) * 0.06);
    }

    static List<Series> All(int count, double low, double high) =>
        [.. Models.Select((m, i) => new Series(m.Name, m.Color, [.. Enumerable.Range(0, count).Select(k => (Estimate?)Value(i, k, low, high))]))];

    static Table Numbers(IReadOnlyList<string> rows, IReadOnlyList<Series> series) =>
        new(["", .. series.Select(s => s.Name)], [.. rows.Select((r, i) => (IReadOnlyList<Cell>)[new(r), .. series.Select(s => Cell.Number(s.Values[i]!))])]);

    static FindingEntry Finding(string id, string claim, string verdict) => new(id, claim, verdict, "toy-val", "holds: 0.40 against 0.33 (sup), 0.465 against 0.447 (CLIP)",
    [
        new("vit sup > convnext sup", "toy-vit-sup > toy-convnext-sup", new(0.112, 1200, 0.081, 0.143), 1200, 0.044, "holds", 0.066),
        new("vit clip > convnext clip", "toy-vit-clip > toy-convnext-clip", new(-0.01, 1200, -0.05, 0.03), 1200, 0.057, "inconclusive", 0.018),
    ]);

    static ReportSection Mistakes()
    {
        var series = All(s_factors.Length, 0.6, 2.4);
        return new("model-mistakes", "1 Model mistakes", "Which properties of a picture make a model err more often than it does on average?",
        [
            Finding("M1", "CLIP models make fewer mistakes relative to their overall accuracy than supervised ones", "holds"),
            Finding("M2", $"A claim with a hostile name {Hostile}", "refuted"),
            Finding("M4", "Within a paradigm ConvNeXt and ViT make mistakes alike: their mean error ratios differ by less than 0.1", "inconclusive"),
        ],
        [
            new FigureBlock("Error ratio by factor, toy-x", "Error rate on the pictures that carry a factor over the error rate on all.",
                [new BarsChart("", "Error ratios.", s_factors, series, Axis.Numbers("error ratio", 0, 3)) { Reference = 1 }], Numbers(s_factors, series)) { Legend = Models },
        ]);
    }

    static ReportSection Bias()
    {
        var series = All(s_factors.Length, 0.15, 0.7);
        var scale = Axis.Percent("shape decisions among shape or texture decisions, %");
        var chart = new DotsChart("", "Shape bias.", s_factors, series, [.. Models.Select((_, i) => (double?)(0.3 + 0.07 * i))], scale) { Reference = (0.959, "humans") };
        return new("shape-texture-bias", "2 Shape / texture bias", "Where shape and texture disagree, which one does a model follow?",
            [Finding("S1", "ViT has a higher shape bias than ConvNeXt, in both paradigms", "holds")],
            [
                new FigureBlock("Shape bias by category", "Left: always the texture. Right: always the shape.", [chart], Numbers(s_factors, series)) { Legend = Models },
                new GalleryBlock("Decisions on single pictures", "Pictures on which models decide differently.", [.. Enumerable.Range(0, 6).Select(Picture)]),
            ]);
    }

    static ExamplePicture Picture(int index)
    {
        var image = new Imaging.RgbImage(64, 64);
        for (var i = 0; i < image.Pixels.Length; i++) image.Pixels[i] = (byte)((i * (index + 3) + i / 192 * 7) % 256);
        return new(Imaging.PngWriter.Encode(image), 112, $"shape cat, texture {Hostile}", [.. Models.Select(m => $"{m.Name}: shape")]);
    }

    static ReportSection Calibration() => new("calibration", "3 Calibration", "Does a model's confidence say how often it is right?",
        [Finding("C1", "CLIP models are overconfident on both benchmarks", "refuted")],
        [
            new FigureBlock("Reliability and confidence", "Bars: accuracy of the answers in each bin of confidence.",
                [.. Models.Select((m, i) => new ReliabilityChart(m.Name, $"Reliability of {m.Name}.", Diagram(i), m.Color))],
                new(["model", "ECE, %"], [.. Models.Select((m, i) => (IReadOnlyList<Cell>)[new(m.Name), Cell.Percent(Value(i, 0, 0.01, 0.1))])])),
        ]);

    static Reliability Diagram(int model)
    {
        double[] confidences = [.. Enumerable.Range(0, 600).Select(i => Math.Pow((i + 0.5) / 600, 0.35))];
        bool[] right = [.. confidences.Select((c, i) => (i * 7919 % 1000) / 1000.0 < c - 0.03 * model)];
        return Reliability.Of(confidences, right);
    }

    static ReportSection Robustness()
    {
        string[] benchmarks = ["toy-val", "toy-v2", "toy-a", "toy-r", "toy-sketch"];
        var series = All(benchmarks.Length, 0.3, 0.95);
        return new("robustness", "4 Robustness", "How accurate is a model, in distribution and beyond it?",
            [Finding("R1", "Supervised models beat CLIP on the average of the shifted benchmarks", "holds")],
        [
            new FigureBlock("Accuracy by benchmark", "Top-1 accuracy.",
                [new BarsChart("", "Accuracy by benchmark.", benchmarks, series, Axis.Percent("top-1 accuracy, %"))], Numbers(benchmarks, series)) { Legend = Models },
            new FigureBlock("Accuracy under shift against accuracy in distribution", "Each point is a model.",
                [.. benchmarks.Skip(1).Take(3).Select(Scatter)], Numbers(benchmarks, series)) { Legend = Models },
        ]);
    }

    static ScatterChart Scatter(string benchmark) => new(benchmark, "Scatter.",
        [.. Models.Select((m, i) => new ScatterPoint(m.Name, m.Color, Value(i, 2, 0.7, 0.95), Value(i, 4, 0.4, 0.9)))], [(0.7, 0.4), (0.8, 0.55), (0.95, 0.85)],
        Axis.Percent("accuracy on toy-val, %", 0.6, 1, 0.1), Axis.Percent($"accuracy on {benchmark}, %", 0.3, 1, 0.1));

    static ReportSection Invariance()
    {
        string[] settings = ["1", "1.25", "1.5", "2", "3"];
        var series = All(settings.Length, 0.3, 0.95);
        return new("transformation-invariance", "7 Transformation invariance", "How much of its accuracy does a model keep?", [],
        [
            new FigureBlock("Accuracy along transformations", "Top-1 accuracy at the paper's settings.",
                [.. new[] { "scale", "shift", "resolution" }.Select(a => new CurvesChart(a, "Curves.", settings, $"{a}, times", series, Axis.Percent("top-1 accuracy, %")) { Untransformed = 0 })],
                Numbers(settings, series)) { Legend = Models },
        ]);
    }

    static ReportSection Similarity()
    {
        var values = new double[11, 11];
        for (var i = 0; i < 11; i++) for (var j = 0; j < 11; j++) values[i, j] = Math.Exp(-Math.Abs(i - j) / 4.0);
        string[] depths = [.. Enumerable.Range(0, 11).Select(i => $"{i / 10.0:0.0}")];
        return new("representation-similarity", "8 Representation similarity", "How alike are the representations of a model's layers?", [],
        [
            new FigureBlock("Within a model", "Linear CKA.", [.. Models.Take(3).Select(m => new HeatMapChart(m.Name, "Heat map.", depths, values, "relative depth", "relative depth"))],
                new(["model", "mean CKA"], [.. Models.Take(3).Select((m, i) => (IReadOnlyList<Cell>)[new(m.Name), Cell.Number(Value(i, 0, 0.3, 0.7))])])),
        ]);
    }

    /// <summary>Two uses: one whose first model is settled, and one that two models contend for.</summary>
    static SelectionModel Selection()
    {
        List<ModelProperty> properties = [ModelProperty.AccuracyInDistribution, ModelProperty.AccuracyUnderShift, ModelProperty.CalibrationError, ModelProperty.TransferByProbe];
        return new([.. properties.Select(p => new SelectionProperty(p.Name, p.Scale))],
            [new("all alike", [50, 50, 50, 50], []), new("in distribution", [99, 33, 33, 33], Ranks(0.97)),
                new("shifted", [33, 99, 33, 33], Ranks(0.62)), new("calibrated decisions", [33, 33, 99, 33], [])],
            [.. Models.Select((m, i) => new SelectionRow(m, [.. properties.Select((p, k) => p.Scale.LowerIsBetter ? Value(i, k, 0.02, 0.12) : Value(i, k, 0.5, 0.95))], Spread(i), Costs(i)))]);
    }

    /// <summary>The first and the second model contend for the first rank, the others keep theirs.</summary>
    static IReadOnlyList<IReadOnlyList<double>> Ranks(double first) =>
        [.. Models.Select((_, i) => (IReadOnlyList<double>)[.. Models.Select((_, r) => i > 1 ? (i == r ? 1.0 : 0) : r > 1 ? 0 : i == r ? first : 1 - first)])];

    /// <summary>Standard errors of 0.01, those of one property alike for all models.</summary>
    static IReadOnlyList<IReadOnlyList<double>> Spread(int model) => [.. Enumerable.Range(0, 4).Select(p => (IReadOnlyList<double>)
        [.. Enumerable.Range(0, 4 * model + p + 1).Select(k => k == 4 * model + p ? (model == 0 ? 0.01 : 0.008) : k == p ? 0.006 : 0)])];

    static IReadOnlyList<Cell> Costs(int model) => [new("1.31", 1.31), new("84.80", 84.8), new("5.25", 5.25), new("1.20", 1.2 + model)];
}
