using Behavior.Findings;

namespace Behavior.Measures.Selection;

/// <summary>A use that a reader names, as weights on properties: half of the weight on the one that it is about, the other half shared.</summary>
/// <param name="Name">The use.</param>
/// <param name="About">The property that counts half.</param>
public sealed record Use(string Name, ModelProperty About)
{
    /// <summary>The uses that the reviewers' question names.</summary>
    public static IReadOnlyList<Use> All { get; } =
    [
        new("in-distribution", ModelProperty.AccuracyInDistribution),
        new("shifted", ModelProperty.AccuracyUnderShift),
        new("calibrated-decisions", ModelProperty.CalibrationError),
        new("transfer", ModelProperty.TransferByProbe),
        new("synthetic-to-real", ModelProperty.SyntheticAccuracy),
        new("variable-resolution", ModelProperty.KeptAlongResolution),
    ];

    /// <summary>The use of this name.</summary>
    public static Use Find(string name) => All.First(u => u.Name == name);

    /// <summary>Whether a zoo measures what it is about.</summary>
    public bool Applies(ZooItems zoo) => About.Applies(zoo);

    /// <summary>The weights of these properties, which add up to 1.</summary>
    public IReadOnlyList<double> Weights(IReadOnlyList<ModelProperty> properties) =>
        properties.Count == 1 ? [1] : [.. properties.Select(p => p == About ? 0.5 : 0.5 / (properties.Count - 1))];
}
