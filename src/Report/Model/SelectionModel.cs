using Behavior.Metrics;

namespace Behavior.Report.Model;

/// <summary>
/// What a reader weighs to choose a model: measured properties between 0 and 1, higher is better, beside the costs. A score is the weighted
/// mean of the properties; no property is stretched to the range that this zoo happens to have, so a small difference stays small.
/// </summary>
/// <param name="Properties">Names of what can be weighed.</param>
/// <param name="Presets">Weights for common uses.</param>
/// <param name="Rows">The models.</param>
public sealed record SelectionModel(IReadOnlyList<string> Properties, IReadOnlyList<SelectionPreset> Presets, IReadOnlyList<SelectionRow> Rows);

/// <summary>A use with its weights.</summary>
/// <param name="Name">What the model is for.</param>
/// <param name="Weights">In the properties' order, percent.</param>
public sealed record SelectionPreset(string Name, IReadOnlyList<int> Weights);

/// <summary>One model's properties and costs.</summary>
/// <param name="Model">The model.</param>
/// <param name="Values">In the properties' order; undefined where it was not measured.</param>
/// <param name="Costs">Parameters, multiply-adds, memory and time, as <see cref="Headings"/> names them.</param>
public sealed record SelectionRow(ModelEntry Model, IReadOnlyList<Estimate> Values, IReadOnlyList<Cell> Costs)
{
    /// <summary>Headings of the costs.</summary>
    public static IReadOnlyList<string> Headings { get; } = ["parameters, M", "multiply-adds, M", "weights, MB", "ms a picture"];
}
