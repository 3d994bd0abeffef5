namespace Behavior.Metrics.Transfer;

/// <summary>What the nearest neighbours of one sample say.</summary>
/// <param name="Positions">Training rows, most similar first; among equal similarities the lower row.</param>
/// <param name="Similarities">Cosine similarity of each.</param>
/// <param name="Scores">Sum of votes of each class, 0 to classes - 1.</param>
/// <param name="Prediction">The class with the largest score, the lower among equals.</param>
public sealed record Neighbours(IReadOnlyList<int> Positions, IReadOnlyList<double> Similarities, IReadOnlyList<double> Scores, int Prediction);
