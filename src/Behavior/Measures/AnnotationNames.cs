using Behavior.Datasets;
using Behavior.Diagnostics;
using Behavior.Evaluation;

namespace Behavior.Measures;

/// <summary>The annotations that measures read from samples.</summary>
static class AnnotationNames
{
    public const string Factors = "factors", TopFactor = "top-factor", Corruption = "corruption", Severity = "severity",
        Labels = "labels", Factor = "factor", Value = "value", Split = "split";

    /// <summary>A sample's annotation.</summary>
    /// <exception cref="BehaviorException">BHV0307: the sample has none of this name.</exception>
    public static string Need(this Predictions predictions, Sample sample, string name) => Need(predictions.Benchmark, sample, name);

    /// <summary>A sample's annotation.</summary>
    /// <exception cref="BehaviorException">BHV0307: the sample has none of this name.</exception>
    public static string Need(string benchmark, Sample sample, string name) => sample.Annotations.TryGetValue(name, out var value)
        ? value
        : throw new BehaviorException("BHV0307", $"Sample '{sample.Id}' of '{benchmark}' has no '{name}' annotation. The measure needs one on every sample: take it out of Measures, or use a reader that gives it.");

    /// <summary>The parts of a list annotation, separated by semicolons.</summary>
    public static string[] List(string annotation) => annotation.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
