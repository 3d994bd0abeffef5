using Behavior.ModelZoo.Checkpoints;
using Behavior.ModelZoo.Formats;

namespace Behavior.Evaluation.Sources.Torch;

/// <summary>How many classes the classifier in a weights file has, whatever its architecture was published with.</summary>
static class ClassifierHead
{
    static readonly string[] s_names = ["head.weight", "head.fc.weight", "fc.weight", "linear.weight"];

    /// <summary>The number of rows of the classifier's matrix; null where the file has none, as CLIP's has not.</summary>
    /// <param name="source">The weights.</param>
    /// <param name="layout">The item's <c>Layout</c>; empty to find it from the names.</param>
    public static int? Classes(ITensorSource source, string layout)
    {
        var names = layout.Length > 0 ? CheckpointLayouts.Find(layout) : CheckpointLayouts.Detect(source.Tensors.Keys);
        var matrix = source.Tensors.Values.FirstOrDefault(t => s_names.Contains((names?.Place(t.Name) ?? new Placement(t.Name)).Target));
        return matrix is { Shape.Count: > 0 } ? (int)matrix.Shape[0] : null;
    }
}
