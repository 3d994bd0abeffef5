namespace Behavior.Datasets.Labels;

/// <summary>One class of a label space.</summary>
/// <param name="Id">What tells it from the others and is compared with other spaces: <c>n01440764</c>, <c>airplane</c>, <c>7</c>.</param>
public sealed record LabelClass(string Id)
{
    /// <summary>The word or words that a prompt uses; empty where nothing says them.</summary>
    public string Name { get; init; } = "";

    /// <summary>Ids of the classes of another space that this one stands for, for example the dog breeds under <c>dog</c>; empty where it is itself.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];
}
