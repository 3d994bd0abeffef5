namespace Behavior.Evaluation;

/// <summary>What a model put out on one batch: the same columns in every batch of a pass.</summary>
/// <param name="First">Index of the first sample.</param>
/// <param name="Count">Number of samples.</param>
/// <param name="Columns">What is in it.</param>
/// <param name="Values">For each column row-major [<paramref name="Count"/>, width].</param>
public sealed record BatchOutput(int First, int Count, IReadOnlyList<OutputColumn> Columns, IReadOnlyList<float[]> Values);
