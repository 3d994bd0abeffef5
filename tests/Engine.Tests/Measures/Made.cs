using Behavior.Datasets;
using Behavior.Datasets.Labels;
using Behavior.Evaluation;

namespace Behavior.Engine.Tests.Measures;

/// <summary>Hand-made predictions: one row a sample, with the answer and the annotations that a test needs.</summary>
static class Made
{
    public static readonly Provenance Provenance = new("w", "arch", "data", "normalize(none)", "float32", "cpu");

    /// <summary>Answers of a model that is certain of each.</summary>
    public static Predictions Answers(string[] classes, params (string Label, string Answer, (string Name, string Value)[] Annotations)[] rows) =>
        new("model", "set", [.. rows.Select((r, i) => new Sample($"s{i}", Array.IndexOf(classes, r.Label)) { Annotations = r.Annotations.ToDictionary(a => a.Name, a => a.Value) })],
            [.. rows.Select(r => Array.IndexOf(classes, r.Label))], LabelSpace.OfIds("", classes),
            AnswerTable.OfScores([.. rows.SelectMany(r => classes.Select(c => c == r.Answer ? 1f : 0f))], classes.Length), Provenance);

    /// <summary>A two-class model that says class 0 with the given confidence; right or wrong as told.</summary>
    public static Predictions Confident(params (double Confidence, bool Right)[] rows) =>
        new("model", "set", [.. rows.Select((r, i) => new Sample($"s{i}", r.Right ? 0 : 1))], [.. rows.Select(r => r.Right ? 0 : 1)], LabelSpace.OfIds("", ["a", "b"]),
            AnswerTable.OfScores([.. rows.SelectMany(r => new[] { (float)Math.Log(r.Confidence / (1 - r.Confidence)), 0f })], 2), Provenance);

    /// <summary>Right and wrong answers with one annotation each.</summary>
    public static Predictions Right(string annotation, params (bool Right, string Value)[] rows) =>
        Answers(["a", "b"], [.. rows.Select(r => ("a", r.Right ? "a" : "b", new[] { (annotation, r.Value) }))]);
}
