using Behavior.Datasets;
using Behavior.Diagnostics;

namespace Behavior.Evaluation;

/// <summary>The annotations that measures read from samples.</summary>
public static class AnnotationNames
{
    /// <summary>ImageNet-X's factors of a picture, separated by semicolons.</summary>
    public const string Factors = "factors";

    /// <summary>A name of ImageNet-C's corruptions.</summary>
    public const string Corruption = "corruption";

    /// <summary>The corruption's severity, 1 to 5.</summary>
    public const string Severity = "severity";

    /// <summary>Every class that is right for a picture, separated by semicolons.</summary>
    public const string Labels = "labels";

    /// <summary>The factor that is swept in a rendered picture.</summary>
    public const string Factor = "factor";

    /// <summary>The class whose texture a cue-conflict picture has.</summary>
    public const string Texture = "texture";

    /// <summary>What a sample shares its origin with: samples of one name are resampled together, also across benchmarks (<c>toy-val/cat/0001.jpg</c>).</summary>
    public const string Cluster = "cluster";

    /// <summary><c>train</c> or <c>test</c>.</summary>
    public const string Split = "split";

    /// <summary>A sample's annotation.</summary>
    /// <exception cref="BehaviorException">BHV0307: the sample has none of this name.</exception>
    public static string Need(this Predictions predictions, Sample sample, string name) => Need(predictions.Benchmark, sample, name);

    /// <summary>A sample's annotation.</summary>
    /// <exception cref="BehaviorException">BHV0307: the sample has none of this name.</exception>
    public static string Need(string benchmark, Sample sample, string name) => sample.Annotations.TryGetValue(name, out var value)
        ? value
        : throw new BehaviorException("BHV0307", $"Sample '{sample.Id}' of '{benchmark}' has no '{name}' annotation. The measure needs one on every sample: "
            + $"take it out of Measures, or use a reader that gives it.");

    /// <summary>The parts of a list annotation, separated by semicolons.</summary>
    public static string[] List(string annotation) => annotation.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
