namespace Behavior.ModelZoo.Formats.Pickle;

/// <summary>A value that nobody needs: a date, a device, a set, a numpy array. Its content is not kept.</summary>
/// <param name="kind">What it is.</param>
/// <param name="takesState">Whether BUILD with a tuple belongs to it, as with numpy's types.</param>
sealed class PickleOpaque(string kind, bool takesState = false) : PickleNode
{
    public string Kind { get; } = kind;
    public bool TakesState { get; } = takesState;
}
