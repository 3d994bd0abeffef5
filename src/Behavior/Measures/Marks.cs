namespace Behavior.Measures;

/// <summary>Which answers are right, and which count.</summary>
/// <param name="Right">One entry a sample.</param>
/// <param name="Counted">One entry a sample.</param>
public sealed record Marks(bool[] Right, bool[] Counted);
