namespace Behavior.Baselines;

/// <summary>One set of a checkpoint's answers: on a benchmark, as it is or in a view of it.</summary>
/// <param name="Benchmark">The benchmark.</param>
/// <param name="Name">What of it: empty for its own answers, else for example <c>scale 1.25</c> or <c>linear probe</c>.</param>
public sealed record AnswerView(string Benchmark, string Name)
{
    /// <summary>For messages: <c>toy-val</c>, <c>toy-invariance, scale 1.25</c>.</summary>
    public override string ToString() => Name.Length == 0 ? Benchmark : $"{Benchmark}, {Name}";
}
