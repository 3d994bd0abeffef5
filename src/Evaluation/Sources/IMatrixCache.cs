namespace Behavior.Evaluation.Sources;

/// <summary>Where a source keeps matrices that it makes of a checkpoint and that take time: found again by what determined them, and checked when they are read.</summary>
public interface IMatrixCache
{
    /// <summary>The matrix, read where it is kept and sound, else computed and kept.</summary>
    /// <param name="checkpoint">The checkpoint's name, for lists.</param>
    /// <param name="key">A SHA-256, in hexadecimal, of everything that determines the matrix.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="compute">Makes it, row-major.</param>
    float[] Matrix(string checkpoint, string key, int rows, int columns, Func<float[]> compute);
}
