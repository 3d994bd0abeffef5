using Behavior.Datasets.Labels;
using Behavior.Evaluation;
using Behavior.Evaluation.Sources;

namespace Behavior.Report.Tests.Worlds;

/// <summary>Answers as it is told; on pictures smaller than 64 pixels it is always wrong.</summary>
sealed class ScriptedModel(Dictionary<string, Answer> answers, LabelSpace classes, bool scores) : IModel
{
    const int SmallestSeen = 64;

    public BatchOutput Run(PictureBatch batch, Outputs wanted)
    {
        List<Answer> said = [.. batch.Samples.Select(s => batch.Width < SmallestSeen ? new("wrong", 0.9) : answers.GetValueOrDefault(s.Id, Answer.Usual))];
        return scores
            ? new(batch.First, batch.Count, [new(OutputColumn.Scores, classes.Count)], [[.. said.Zip(batch.Samples, (a, s) => Logits(a.Class(s, classes), a.Confidence)).SelectMany(l => l)]])
            : new(batch.First, batch.Count, [new(OutputColumn.Answers, 1)], [[.. said.Zip(batch.Samples, (a, s) => (float)a.Class(s, classes))]]);
    }

    public void Dispose() { }

    /// <summary>Logarithms of probabilities: that of the answer, and what is left shared by the others.</summary>
    IEnumerable<float> Logits(int answer, double confidence) =>
        Enumerable.Range(0, classes.Count).Select(c => (float)Math.Log(c == answer ? confidence : (1 - confidence) / (classes.Count - 1)));
}
