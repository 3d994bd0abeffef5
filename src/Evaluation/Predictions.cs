using Behavior.Datasets;
using Behavior.Datasets.Labels;
using Behavior.Diagnostics;

namespace Behavior.Evaluation;

/// <summary>What one checkpoint answers on one benchmark, sample by sample, in the dataset's order. Immutable by convention.</summary>
public sealed class Predictions
{
    readonly AnswerTable _answers;

    /// <summary>Puts answers beside the samples they belong to.</summary>
    /// <param name="checkpoint">The checkpoint's name.</param>
    /// <param name="benchmark">The benchmark's name.</param>
    /// <param name="samples">The samples, n of them.</param>
    /// <param name="labels">The true class of each sample, as a position in <paramref name="classes"/>.</param>
    /// <param name="classes">The classes among which it answers.</param>
    /// <param name="answers">What it answers.</param>
    /// <param name="provenance">What determined it.</param>
    public Predictions(string checkpoint, string benchmark, IReadOnlyList<Sample> samples, int[] labels, LabelSpace classes, AnswerTable answers, Provenance provenance)
    {
        if (answers.Count != samples.Count || labels.Length != samples.Count)
            throw new ArgumentException($"{samples.Count} samples have {answers.Count} answers and {labels.Length} labels.", nameof(answers));
        (Checkpoint, Benchmark, Samples, Labels, LabelSpace, _answers, Provenance) = (checkpoint, benchmark, samples, labels, classes, answers, provenance);
    }

    /// <summary>The checkpoint's name.</summary>
    public string Checkpoint { get; }

    /// <summary>The benchmark's name.</summary>
    public string Benchmark { get; }

    /// <summary>The samples, in order.</summary>
    public IReadOnlyList<Sample> Samples { get; }

    /// <summary>The classes among which it answers.</summary>
    public LabelSpace LabelSpace { get; }

    /// <summary>Ids of the classes.</summary>
    public IReadOnlyList<string> Classes => LabelSpace.Ids;

    /// <summary>True labels.</summary>
    public int[] Labels { get; }

    /// <summary>The class that it answers for each sample; -1 for one that is none of <see cref="LabelSpace"/>.</summary>
    public int[] Top1 => _answers.Top1;

    /// <summary>Whether there is a score of every class.</summary>
    public bool HasScores => _answers.Scores is not null;

    /// <summary>Whether the source says how sure its answers are.</summary>
    public bool SaysConfidence => _answers.Confidences is not null;

    /// <summary>Scores whose softmax are probabilities, row-major [samples, classes]: logits, or the logarithm of probabilities.</summary>
    /// <exception cref="AbsentException">BHV0406: the checkpoint's source gives none.</exception>
    public float[] Logits => _answers.Scores ?? throw Lacks("a score of every class");

    /// <summary>The probability of each answer.</summary>
    /// <exception cref="AbsentException">BHV0406: the checkpoint's source gives none.</exception>
    public float[] Confidences => _answers.Confidences ?? throw Lacks("how sure it is of its answers");

    /// <summary>What determined these predictions.</summary>
    public Provenance Provenance { get; }

    AbsentException Lacks(string what) =>
        new("BHV0406", $"Checkpoint '{Checkpoint}' does not say {what} on '{Benchmark}', which this measure needs: "
            + $"its source gives {(_answers.Confidences is null ? "answers alone" : "answers and their confidence")}.");
}
