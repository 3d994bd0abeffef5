namespace Behavior.Imaging.Pipeline;

/// <summary>How an <see cref="ImagePipeline{T}"/> runs.</summary>
public sealed record ImagePipelineOptions
{
    /// <summary>Decoding threads, at least 1; the number of processors unless set. The result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Pictures a batch, at least 1.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>Batches in memory at once, the consumer's included, at least 2. This bounds the memory: <c>batches * size * 3 * height * width</c> values.</summary>
    public int Batches { get; init; } = 3;

    /// <summary>Width and height of every result. Needed only where the transform does not fix them, as <c>normalize(none)</c> alone does not.</summary>
    public (int Width, int Height)? Size { get; init; }
}
