using Behavior.Comparison;

namespace Behavior.Gate;

/// <summary>A part of a row that was lost.</summary>
/// <param name="Slice">The part.</param>
/// <param name="PAdjusted">Its p after Holm over the row's parts.</param>
public sealed record SliceLoss(SliceChange Slice, double PAdjusted);
