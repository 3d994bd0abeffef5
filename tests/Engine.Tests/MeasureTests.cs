using Behavior.Datasets;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;
using Behavior.Evaluation;
using Behavior.Measures;

namespace Behavior.Engine.Tests;

public class MeasureTests
{
    static readonly string[] s_classes = ["a", "b", "c"];

    [Fact]
    public void Shape_bias_counts_conflict_pictures_only()
    {
        // shape, texture, answer: two for shape, one for texture, one for neither, one picture without a conflict
        var predictions = Answers(("a", "b", "a"), ("b", "c", "b"), ("c", "a", "a"), ("a", "b", "c"), ("a", "a", "a"));

        var json = ShapeDecisions.Of(predictions).ToJson();

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

        var effect = (ShapeDecisions.Bias(shape) - ShapeDecisions.Bias(half)).Estimate();

        Assert.Equal(0.5, effect.Value, 12);
        Assert.InRange(effect.Low!.Value, 0.4, 0.5);
        Assert.Equal(200, effect.N);
        Assert.Equal(0, (ShapeDecisions.Bias(half) - ShapeDecisions.Bias(half)).Value);
    }

    [Fact]
    public void A_sample_without_a_texture_is_named()
    {
        var predictions = Of([new Sample("s0", 0)], s_classes, [1, 0, 0]);

        var error = Assert.Throws<BehaviorException>(() => ShapeDecisions.Of(predictions));

        Assert.Contains("'s0'", error.Message);
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
