using System.Runtime.CompilerServices;
using Behavior.Datasets;
using Behavior.Evaluation;
using Behavior.Metrics.Statistics;

namespace Behavior.Measures;

/// <summary>
/// The units behind a benchmark's samples: what could have been drawn otherwise. Samples whose <c>cluster</c> annotation is equal (corruptions
/// of one picture, views of one object) are one unit, within a benchmark and across benchmarks; any other sample is a unit by itself.
/// </summary>
static class Sampling
{
    static readonly ConditionalWeakTable<IReadOnlyList<Sample>, Units> s_units = [];

    /// <summary>Of everything that predictions answer.</summary>
    public static Units Units(this Predictions predictions) => s_units.GetValue(predictions.Samples, samples => Of(predictions.Benchmark, samples));

    /// <summary>Of some of a benchmark's samples.</summary>
    public static Units Of(string benchmark, IEnumerable<Sample> samples) => Metrics.Statistics.Units.Of(benchmark, [.. samples.Select(s => Name(benchmark, s))]);

    /// <summary>The name of a sample's unit.</summary>
    public static string Name(string benchmark, Sample sample) =>
        sample.Annotations.TryGetValue(AnnotationNames.Cluster, out var cluster) && cluster.Length > 0 ? cluster : $"{benchmark}/{sample.Id}";
}
