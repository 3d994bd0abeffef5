namespace Behavior.Manifests.Theories;

/// <summary>A theory of a suite, as its assembly declares it.</summary>
/// <param name="Name">Its name in rows and rules, <c>Class.Method</c>.</param>
/// <param name="Parameters">The names of its parameters.</param>
/// <param name="Measure">The measure whose pairs of checkpoint and benchmark are its rows; empty where its rows come from something else.</param>
public sealed record SuiteTheory(string Name, IReadOnlyList<string> Parameters, string Measure)
{
    /// <summary>Whether each of its rows is of one checkpoint, so that an update of the checkpoint is an update of the row.</summary>
    public bool IsOfAModel => Parameters.Contains("model");

    /// <summary>Whether each of its rows is of one benchmark.</summary>
    public bool IsOfADataset => Parameters.Contains("dataset");
}
