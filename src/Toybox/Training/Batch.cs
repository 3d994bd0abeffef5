namespace Behavior.Toybox.Training;

/// <summary>The input of one step, on the host.</summary>
/// <param name="Pixels">Batch x 3 x size x size normalised values.</param>
/// <param name="Targets">What the objective asks for, a row a picture.</param>
sealed record Batch(float[] Pixels, long[] Targets);
