namespace Behavior.Fuzzing;

/// <summary>A reader under test: any bytes must end in a value or in a refusal with a code.</summary>
/// <param name="Name">What it reads, for example <c>jpeg</c>.</param>
/// <param name="Seeds">Sound inputs that mutations begin from, at least one.</param>
/// <param name="Read">Reads bytes to the end; the code of the refusal, or <c>read</c>. Whatever it throws is a fault.</param>
sealed record FuzzTarget(string Name, IReadOnlyList<byte[]> Seeds, Func<byte[], string> Read)
{
    /// <summary>Processor time that one input may take.</summary>
    public TimeSpan MostTime { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Managed memory that one input may ask for beside eight times its size, all allocations added up.</summary>
    public long MostBytes { get; init; } = 64 << 20;

    /// <summary>Inputs of a target's test, which every submission runs; the programs of <c>perf/</c> run as many as they are asked for.</summary>
    public int Short { get; init; } = FuzzRun.Short;
}
