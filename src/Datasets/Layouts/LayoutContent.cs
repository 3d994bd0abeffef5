using Behavior.Datasets.Labels;

namespace Behavior.Datasets.Layouts;

/// <summary>What a reader found: the classes and the pictures, in order.</summary>
/// <param name="Classes">The classes that the labels are about.</param>
/// <param name="Pictures">The pictures.</param>
public sealed record LayoutContent(LabelSpace Classes, IReadOnlyList<Picture> Pictures);
