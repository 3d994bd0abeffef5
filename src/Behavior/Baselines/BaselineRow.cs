using Behavior.Metrics;

namespace Behavior.Baselines;

/// <summary>A metric row whose baseline is kept.</summary>
/// <param name="Name">The row, as its snapshot is called.</param>
/// <param name="Metric">The metric's name and version.</param>
/// <param name="Dataset">The benchmark.</param>
/// <param name="Figures">A hash of the figures that are pinned for it: the snapshot that the baseline belongs to.</param>
public sealed record BaselineRow(string Name, string Metric, string Dataset, string Figures)
{
    /// <summary>The answers that it was computed from, by <see cref="Baselines.Answers.Hash"/>, in the metric's order; empty where it was computed from no answers of single samples.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>What was pinned: value, interval and n; null where the row has no one value.</summary>
    public Estimate? Value { get; init; }

    /// <summary>The theory, <c>Robustness.Top1</c>.</summary>
    public string Theory => Name.Split("_model=")[0];

    /// <summary>One hash of all its answers: what its snapshot names them by.</summary>
    public string AnswersHash => HashOf(Answers);

    /// <summary>One hash of several answers' hashes: the hash itself where there is one.</summary>
    public static string HashOf(IReadOnlyList<string> answers) => answers is [var only] ? only : Evaluation.Provenance.Short(Diagnostics.TextHash.OfParts(answers));
}
