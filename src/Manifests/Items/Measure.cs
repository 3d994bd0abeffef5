namespace Behavior.Manifests.Items;

/// <summary>What a <c>Benchmark</c> item may list under <c>Measures</c>.</summary>
/// <param name="Name">The word in the item.</param>
/// <param name="Needs">What every checkpoint must give for it.</param>
/// <param name="Sentence">What it measures, and the annotations that it reads of the samples.</param>
public sealed record Measure(string Name, Capabilities Needs, string Sentence)
{
    /// <summary>Whether features or activations are enough, so that checkpoints without a head for the benchmark's classes take part.</summary>
    public bool NeedsNoHead => (Needs & (Capabilities.Answers | Capabilities.Confidence | Capabilities.Scores)) == 0;
}
