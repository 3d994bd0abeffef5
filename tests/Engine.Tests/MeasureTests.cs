using Behavior.Datasets;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Evaluation;
using Behavior.Findings;
using Behavior.Measures;
using Behavior.Metrics;

namespace Behavior.Engine.Tests;

public class MeasureTests
{
    static readonly string[] s_classes = ["a", "b", "c"];

    [Fact]
    public void Shape_bias_counts_conflict_pictures_only()
    {
        // shape, texture, answer: two for shape, one for texture, one for neither, one picture without a conflict
        var predictions = Answers(("a", "b", "a"), ("b", "c", "b"), ("c", "a", "a"), ("a", "b", "c"), ("a", "a", "a"));

        var json = ShapeDecisions.Bias(predictions).ToJson();

        Assert.Contains("\"value\": 0.67,", json); // 2 of 3, to the digits that 3 samples support
        Assert.Contains("\"n\": 3,", json);
        Assert.Contains("\"conflict pictures\": 4", json);
    }

    [Fact]
    public void A_difference_of_biases_is_paired_over_pictures()
    {
        var pictures = Enumerable.Range(0, 200).Select(i => (Shape: s_classes[i % 3], Texture: s_classes[(i + 1) % 3])).ToArray();
        var shape = Answers([.. pictures.Select(p => (p.Shape, p.Texture, p.Shape))]);
        var half = Answers([.. pictures.Select((p, i) => (p.Shape, p.Texture, i % 2 == 0 ? p.Shape : p.Texture))]);

        var effect = ShapeDecisions.Difference([shape], [half]);

        Assert.Equal(0.5, effect.Value);
        Assert.InRange(effect.Low!.Value, 0.4, 0.5);
        Assert.Equal(200, effect.N);
        Assert.Equal(0, ShapeDecisions.Difference([half], [half]).Value);
    }

    [Fact]
    public void A_sample_without_a_texture_is_named()
    {
        var predictions = Of([new Sample("s0", 0)], s_classes, [1, 0, 0]);

        var error = Assert.Throws<BehaviorException>(() => ShapeDecisions.Bias(predictions));

        Assert.Contains("'s0'", error.Message);
    }

    [Theory]
    [InlineData(0.1, 0.3, Verdict.Holds)]
    [InlineData(-0.3, -0.1, Verdict.Refuted)]
    [InlineData(-0.1, 0.1, Verdict.Inconclusive)]
    [InlineData(0, 0.1, Verdict.Inconclusive)]
    public void A_verdict_follows_from_the_interval(double low, double high, Verdict verdict) =>
        Assert.Equal(verdict, Finding(new Estimate((low + high) / 2, 100, low, high)).Verdict);

    [Fact]
    public void An_undefined_effect_is_inconclusive_and_says_why()
    {
        var finding = Finding(Estimate.Undefined(0, "nobody answered"));

        Assert.Equal(Verdict.Inconclusive, finding.Verdict);
        Assert.Contains("undefined: nobody answered", finding.ToSnapshot().ToJson());
    }

    [Fact]
    public void Calibration_error_and_over_confidence_are_pinned_with_n_and_interval()
    {
        // Two classes, confidence 0.75 (logit difference ln 3), three of four right: perfectly calibrated.
        var samples = Enumerable.Range(0, 400).Select(i => new Sample($"s{i}", i % 4 == 0 ? 1 : 0)).ToArray();
        var logits = samples.SelectMany(_ => new[] { MathF.Log(3), 0f }).ToArray();
        var predictions = Of(samples, ["a", "b"], logits);

        var json = CalibrationError.Of(predictions).ToJson();

        Assert.Contains("\"value\": 0,", json);
        Assert.Contains("\"confidence minus accuracy\": 0,", json);
        Assert.Contains("\"n\": 400,", json);
        Assert.Contains("\"high\":", json);
    }

    static Finding Finding(params Estimate[] effects) => new("Z1", "claim", "section", [.. effects.Select((e, i) => new FindingPart($"part {i}", "a > b", e))]);

    static readonly Provenance s_provenance = new("w", "arch", "data", "normalize(none)", "float32", "cpu");

    static Predictions Of(Sample[] samples, string[] classes, float[] logits) =>
        new("m", "set", samples, [.. samples.Select(s => s.Label)], LabelSpace.OfIds("", classes), AnswerTable.OfScores(logits, classes.Length), s_provenance);

    static Predictions Answers(params (string Shape, string Texture, string Answer)[] pictures)
    {
        var samples = pictures.Select((p, i) => new Sample($"s{i}", Array.IndexOf(s_classes, p.Shape)) { Annotations = new Dictionary<string, string> { ["texture"] = p.Texture } }).ToArray();
        var logits = pictures.SelectMany(p => s_classes.Select(c => c == p.Answer ? 1f : 0f)).ToArray();
        return Of(samples, s_classes, logits);
    }
}
