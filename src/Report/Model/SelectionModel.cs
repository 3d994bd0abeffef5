namespace Behavior.Report.Model;

/// <summary>
/// What a reader weighs to choose a model: measured properties between 0 and 1, higher is better, beside the costs. A score is the weighted
/// mean of the properties; no property is stretched to the range that this zoo happens to have, so a small difference stays small.
/// </summary>
/// <param name="Properties">Names of what can be weighed.</param>
/// <param name="Presets">Weights for common uses.</param>
/// <param name="Rows">The models.</param>
public sealed record SelectionModel(IReadOnlyList<string> Properties, IReadOnlyList<SelectionPreset> Presets, IReadOnlyList<SelectionRow> Rows);
