using Behavior.Datasets;
using Behavior.Datasets.Labels;
using Behavior.Evaluation.Exports;

namespace Behavior.Evaluation.Tests.Sources.Recorded;

/// <summary>What is exported is read back the same.</summary>
public sealed class RoundTripTests : IDisposable
{
    static readonly LabelSpace s_space = LabelSpace.OfIds("", ["cat", "dog", "owl"]);
    static readonly Sample[] s_samples = [new("a/1.png", 0), new("a/2.png", 1), new("b/3.png", 2), new("b/4.png", 0)];

    readonly RecordedWorld _world = new();

    public static TheoryData<string> Forms => [.. PredictionTable.Forms];

    public void Dispose() => _world.Dispose();

    [Theory, MemberData(nameof(Forms))]
    public void Logits_are_the_same_to_the_bit(string form)
    {
        var made = Predictions(AnswerTable.OfScores([.1f, 1e-30f, -3.3333333f, 1e20f, 7, 7, 0, -0.5f, .25f, MathF.PI, -1, 3], 3));

        var read = Read(form, made);

        Assert.Equal(made.Logits, read.Logits);
        Assert.Equal(made.Top1, read.Top1);
        Assert.Equal(made.Confidences, read.Confidences);
        Assert.Equal(made.Labels, read.Labels);
    }

    [Theory, MemberData(nameof(Forms))]
    public void Answers_with_and_without_confidence_are_the_same_and_so_is_none(string form)
    {
        foreach (var confidences in new float[]?[] { [.1f, 1, .3333333f, 0], null })
        {
            var made = Predictions(AnswerTable.OfClasses([2, -1, 0, 1], confidences));

            var read = Read(form, made);

            Assert.Equal(made.Top1, read.Top1);
            Assert.Equal(confidences is not null, read.SaysConfidence);
            if (confidences is not null) Assert.Equal(confidences, read.Confidences);
            Assert.False(read.HasScores);
        }
    }

    static Predictions Predictions(AnswerTable answers) => new("m", "val", s_samples, [0, 1, 2, 0], s_space, answers, new("w", "", "d", "", "float32", "cpu"));

    Predictions Read(string form, Predictions made)
    {
        PredictionTable.Write(_world[$"mine/val.{form}"], form, made);
        using var run = _world.Run();
        return run.Predict("mine", "val");
    }
}
