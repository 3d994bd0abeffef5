namespace Behavior.ModelZoo;

/// <summary>A published configuration of a network, not yet built: naming it loads no native code.</summary>
/// <param name="Name">The published name, for example <c>convnext_base</c>.</param>
/// <param name="InputSize">Side of the square pictures it was published for.</param>
/// <param name="Classes">Class scores of the published classifier.</param>
/// <param name="Build">Builds it with unset values for a number of classes.</param>
public sealed record ArchitectureSpec(string Name, int InputSize, int Classes, Func<int, VisionModel> Build)
{
    /// <summary>Label space.</summary>
    public string LabelSpace { get; init; } = "";

    /// <summary>Keys.</summary>
    public IReadOnlyList<Diagnostics.Items.ItemKey> Keys { get; init; } = [];
}
