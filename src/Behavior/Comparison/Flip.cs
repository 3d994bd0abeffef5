using Behavior.Datasets;

namespace Behavior.Comparison;

/// <summary>A sample that one side gets right and the other wrong.</summary>
/// <param name="Benchmark">The benchmark.</param>
/// <param name="Sample">The sample.</param>
/// <param name="Lost">Whether the update is the one that is wrong.</param>
/// <param name="Before">What the baseline answered, a class id; empty for none of the benchmark's classes.</param>
/// <param name="After">What the update answers.</param>
/// <param name="Confidence">How sure the wrong one is; 0 where nothing says it.</param>
public sealed record Flip(string Benchmark, Sample Sample, bool Lost, string Before, string After, double Confidence);
