namespace Behavior.Report.Model;

/// <summary>A use with its weights.</summary>
/// <param name="Name">What the model is for.</param>
/// <param name="Weights">In the properties' order, percent.</param>
public sealed record SelectionPreset(string Name, IReadOnlyList<int> Weights);
