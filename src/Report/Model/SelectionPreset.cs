namespace Behavior.Report.Model;

/// <summary>A use with its weights.</summary>
/// <param name="Name">What the model is for.</param>
/// <param name="Weights">In the properties' order; only their proportions count.</param>
/// <param name="Ranks">The probabilities of each row's ranks by these weights and the stated scales, as the suite drew them; empty where it did not.</param>
public sealed record SelectionPreset(string Name, IReadOnlyList<int> Weights, IReadOnlyList<IReadOnlyList<double>> Ranks);
