namespace Behavior.ModelZoo.Formats.Pickle;

/// <summary>A list.</summary>
sealed class PickleList : PickleNode
{
    public List<object?> Items { get; } = [];
}
