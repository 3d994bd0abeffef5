namespace Behavior.Fuzzing;

/// <summary>A reader under test: any bytes must end in a value or in a refusal with a code.</summary>
/// <param name="Name">What it reads, for example <c>jpeg</c>.</param>
/// <param name="Seeds">Sound inputs that mutations begin from, at least one.</param>
/// <param name="Read">Reads bytes to the end; the code of the refusal, or <c>read</c>. Whatever it throws is a fault.</param>
sealed record FuzzTarget(string Name, IReadOnlyList<byte[]> Seeds, Func<byte[], string> Read);
