namespace Behavior.Report.Model;

/// <summary>
/// What a reader weighs to choose a model: measured properties, each in its own unit and on a scale of what it is worth, beside the costs. A score
/// is the weighted mean of the utilities. No scale is stretched to the range that this zoo happens to have, so a small difference stays small.
/// </summary>
/// <param name="Properties">What can be weighed.</param>
/// <param name="Presets">Weights for common uses.</param>
/// <param name="Rows">The models.</param>
public sealed record SelectionModel(IReadOnlyList<SelectionProperty> Properties, IReadOnlyList<SelectionPreset> Presets, IReadOnlyList<SelectionRow> Rows);
