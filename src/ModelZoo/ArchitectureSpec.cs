using Behavior.Diagnostics.Items;

namespace Behavior.ModelZoo;

/// <summary>A published configuration of a network, not yet built: naming it loads no native code.</summary>
/// <param name="Name">The published name, for example <c>convnext_base</c>. One family of one assembly declares it.</param>
/// <param name="InputSize">Side in pixels of the square pictures it was published for.</param>
/// <param name="Classes">Class scores of the published classifier; 0 for a network without one, which needs a zero-shot matrix.</param>
/// <param name="Build">Builds it with unset values for a number of classes.</param>
public sealed record ArchitectureSpec(string Name, int InputSize, int Classes, Func<int, VisionModel> Build)
{
    /// <summary>
    /// Name of the label space that the <see cref="Classes"/> scores of the published classifier stand for, for example <c>imagenet-1k</c>;
    /// empty where there is no classifier or its classes are not known. Says nothing of a checkpoint with another number of classes.
    /// </summary>
    public string LabelSpace { get; init; } = "";

    /// <summary>Metadata of a Checkpoint item that this architecture reads beyond what every architecture does.</summary>
    public IReadOnlyList<ItemKey> Keys { get; init; } = [];
}
