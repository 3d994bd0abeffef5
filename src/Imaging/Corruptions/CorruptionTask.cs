namespace Behavior.Imaging.Corruptions;

/// <summary>One picture to be corrupted.</summary>
readonly ref struct CorruptionTask(ReadOnlySpan<byte> source, Span<byte> target, int side, ReadOnlySpan<double> parameters, ICorruptionRandom random, CorruptionScratch scratch)
{
    /// <summary>The picture's RGB bytes.</summary>
    public ReadOnlySpan<byte> Source { get; } = source;

    /// <summary>Receives the corrupted picture's.</summary>
    public Span<byte> Target { get; } = target;

    /// <summary>The side n; pictures are square.</summary>
    public int Side { get; } = side;

    /// <summary>c0, c1, .. of the published code.</summary>
    public ReadOnlySpan<double> C { get; } = parameters;

    public ICorruptionRandom Random { get; } = random;

    public CorruptionScratch Scratch { get; } = scratch;
}
