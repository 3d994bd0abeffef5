namespace Behavior.Evaluation;

/// <summary>Pixels of consecutive samples, transformed and ready for a model.</summary>
/// <param name="First">Index of the first sample.</param>
/// <param name="Count">Number of samples, the last batch of a dataset may be short.</param>
/// <param name="Pixels">Float32 [Count, 3, Height, Width], normalised.</param>
/// <param name="Height">Rows.</param>
/// <param name="Width">Columns.</param>
sealed record Batch(int First, int Count, float[] Pixels, int Height, int Width);
