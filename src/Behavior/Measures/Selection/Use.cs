using Behavior.Evaluation.Passes;
using Behavior.Findings;

namespace Behavior.Measures.Selection;

/// <summary>A use that a reader names, as weights on properties: half of the weight on the one that it is about, the other half shared.</summary>
/// <param name="Name">The use.</param>
/// <param name="About">The property that counts half.</param>
public sealed record Use(string Name, string About)
{
    /// <summary>The uses that the reviewers' question names.</summary>
    public static IReadOnlyList<Use> All { get; } =
    [
        new("in-distribution", "accuracy in distribution"),
        new("shifted", "accuracy under shift"),
        new("calibrated-decisions", "calibration, 1 - ECE"),
        new("transfer", "transfer by linear probe"),
        new("synthetic-to-real", "accuracy on synthetic data"),
        new("variable-resolution", "accuracy kept along resolution"),
    ];

    /// <summary>The use of this name.</summary>
    public static Use Find(string name) => All.First(u => u.Name == name);

    /// <summary>Whether a zoo measures what it is about.</summary>
    public bool Applies(ZooItems zoo) => ModelProperty.All.First(p => p.Name == About).Applies(zoo);

    /// <summary>The weighted mean of a model's properties.</summary>
    public double Score(IReadOnlyDictionary<string, double> properties)
    {
        if (properties.Count == 1) return properties[About];
        var others = properties.Where(p => p.Key != About).Average(p => p.Value);
        return (properties[About] + others) / 2;
    }
}
