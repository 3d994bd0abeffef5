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

    /// <summary>
    /// Builds it for pictures of another side: classes, then the side in pixels. Needed by a network that has a tensor for every place of a picture
    /// (<see cref="VisionModel.Positions"/>); null for one that is the same at every side that it takes.
    /// </summary>
    public Func<int, int, VisionModel>? BuildAt { get; init; }

    /// <summary>The sides that it takes are multiples of this: a transformer's patch, 1 where only the network knows; 0 where it takes its <see cref="InputSize"/> alone.</summary>
    public int Multiple { get; init; } = 1;

    /// <summary>Why it cannot be built for pictures of this side; null where it can.</summary>
    public string? Refusal(int side) =>
        side == InputSize || (Multiple > 0 && side % Multiple == 0) ? null
        : Multiple == 0 ? $"{Name} takes pictures of {InputSize} x {InputSize} alone, and InputSize=\"{side}\" asks for others. Leave InputSize out."
        : $"{Name} cuts pictures into patches of {Multiple} x {Multiple}, and InputSize=\"{side}\" is no multiple of {Multiple}. Write for example InputSize=\"{Nearest(side)}\".";

    int Nearest(int side) => Math.Max(1, (side + Multiple / 2) / Multiple) * Multiple;

    /// <summary>Metadata of a Checkpoint item that this architecture reads beyond what every architecture does.</summary>
    public IReadOnlyList<ItemKey> Keys { get; init; } = [];
}
