namespace Behavior.ModelZoo.Checkpoints;

/// <summary>Where a checkpoint's tensor goes in a network.</summary>
/// <param name="Target">The tensor's name in the network; null for one that is known to be harmless and is left out.</param>
/// <param name="Part">Which of <paramref name="Parts"/> equal slices of the target's rows it fills.</param>
/// <param name="Parts">Into how many slices the target's rows are cut: 3 where queries, keys and values are published apart.</param>
/// <param name="Transpose">Whether the matrix is transposed on the way.</param>
public readonly record struct Placement(string? Target, int Part = 0, int Parts = 1, bool Transpose = false)
{
    /// <summary>A tensor to leave out.</summary>
    public static Placement Ignored => new(null);
}
