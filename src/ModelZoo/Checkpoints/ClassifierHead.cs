using Behavior.ModelZoo.Formats;

namespace Behavior.ModelZoo.Checkpoints;

/// <summary>The classifier in a weights file: how many classes it has, whatever its architecture was published with.</summary>
public static class ClassifierHead
{
    static readonly string[] s_layers = ["head", "head.fc", "fc", "linear"];

    /// <summary>The number of rows of the classifier's matrix; null where the file has none, as CLIP's has not.</summary>
    /// <param name="source">The weights.</param>
    /// <param name="layout">The naming of its tensors; found from the names when null or empty.</param>
    public static int? Classes(ITensorSource source, string? layout)
    {
        var names = CheckpointLayouts.Of(source, string.IsNullOrEmpty(layout) ? null : layout);
        var matrix = source.Tensors.Values.FirstOrDefault(t => (names?.Place(t.Name) ?? new Placement(t.Name)).Target is { } target && IsMatrix(target));
        return matrix is { Shape.Count: > 0 } ? (int)matrix.Shape[0] : null;
    }

    static bool IsMatrix(string name) => IsPart(name) && name.EndsWith(".weight", StringComparison.Ordinal);

    /// <summary>Whether a network's tensor has one row a class.</summary>
    internal static bool IsPart(string name) => s_layers.Any(l => name == l + ".weight" || name == l + ".bias");
}
