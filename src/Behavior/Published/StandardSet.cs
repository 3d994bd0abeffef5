namespace Behavior.Published;

/// <summary>
/// What standard models reach on one shifted set. A set that was chosen against one of them (ImageNet-A: pictures that a ResNet-50 gets wrong)
/// bends the line at that model's clean accuracy; the model itself is no point of it (Taori et al. 2020, appendix; imagenet-testbed fits two
/// lines where a standard model is never right).
/// </summary>
/// <param name="Source">What the models are, in words.</param>
/// <param name="Hash">SHA-256 of the numbers' text; empty for models of the zoo.</param>
/// <param name="Points">The models, each once, accuracies strictly between 0 and 1.</param>
/// <param name="Bend">Clean accuracy of the model that the set was chosen against; null for one straight line.</param>
public sealed record StandardSet(string Source, string Hash, IReadOnlyList<StandardPoint> Points, double? Bend = null)
{
    /// <summary>A set from published points: the one model that is never right gives the bend.</summary>
    internal static StandardSet Of(string source, string hash, List<StandardPoint> points)
    {
        var never = points.FindIndex(p => p.Shifted == 0);
        return never < 0 ? new(source, hash, points) : new(source, hash, [.. points.Where((_, i) => i != never)], points[never].Clean);
    }
}
