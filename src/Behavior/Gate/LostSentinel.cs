namespace Behavior.Gate;

/// <summary>A sample that must never be lost again, and is.</summary>
/// <param name="Benchmark">The benchmark.</param>
/// <param name="Sample">The sample's id.</param>
/// <param name="Label">The class that it is.</param>
/// <param name="Answer">What the update answers; empty for none of the benchmark's classes.</param>
public sealed record LostSentinel(string Benchmark, string Sample, string Label, string Answer);
