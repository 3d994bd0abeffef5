namespace Behavior.ModelZoo.Formats.Pickle;

/// <summary>A value that can hold others. Plain values are null, bool, long, BigInteger, double, string and byte[].</summary>
abstract class PickleNode
{
    /// <summary>How deep values are nested in this one, as far as known when they were put in.</summary>
    public int Depth { get; set; } = 1;
}
