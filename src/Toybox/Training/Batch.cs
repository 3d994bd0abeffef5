namespace Behavior.Toybox.Training;

/// <summary>The input of one step, on the host.</summary>
/// <param name="Pixels">Batch x 3 x size x size normalised values.</param>
/// <param name="Labels">One label a picture.</param>
sealed record Batch(float[] Pixels, long[] Labels);
