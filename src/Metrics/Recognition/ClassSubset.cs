using Behavior.Metrics.Numerics;

namespace Behavior.Metrics.Recognition;

/// <summary>
/// A benchmark over a part of the classes (ImageNet-A and -R: 200 of 1,000). The mask goes before arg-max, top-k and softmax alike; labels
/// are positions among the subset's classes.
/// </summary>
public sealed class ClassSubset
{
    readonly int[] _indices;

    /// <summary>Names the classes that remain.</summary>
    /// <param name="classIndices">Class indices in the order of the benchmark's labels; distinct, at least two.</param>
    /// <param name="classes">Classes of the model.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0430: an index out of range or given twice. BHV0427: fewer than two.</exception>
    public ClassSubset(IReadOnlyList<int> classIndices, int classes)
    {
        if (classIndices.Count < 2) throw BadInput.Argument("the number of classes in a subset", "at least 2", $"{classIndices.Count}", "an empty or cut list of class indices");
        var seen = new HashSet<int>();
        for (var i = 0; i < classIndices.Count; i++)
        {
            if ((uint)classIndices[i] >= (uint)classes)
                throw BadInput.Mapping($"position {i} of the class subset is index {classIndices[i]}, expected 0 to {classes - 1}", "a subset of another model's classes");
            if (!seen.Add(classIndices[i])) throw BadInput.Mapping($"position {i} of the class subset repeats index {classIndices[i]}", "a list of images instead of a list of classes");
        }
        (_indices, Classes) = ([.. classIndices], classes);
    }

    /// <summary>Classes of the model.</summary>
    public int Classes { get; }

    /// <summary>Classes of the subset.</summary>
    public int Count => _indices.Length;

    /// <summary>The logits of the subset's classes, row-major [n, <see cref="Count"/>]: input of every metric over logits.</summary>
    /// <param name="logits">float32, row-major [n, <see cref="Classes"/>].</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0425: a shape that does not fit, no rows.</exception>
    public float[] Select(ReadOnlySpan<float> logits)
    {
        var rows = LogitMatrix.Rows(logits, Classes);
        var selected = new float[(long)rows * Count];
        for (var i = 0; i < rows; i++)
        {
            var from = logits.Slice(i * Classes, Classes);
            var to = selected.AsSpan(i * Count, Count);
            for (var j = 0; j < to.Length; j++) to[j] = from[_indices[j]];
        }
        return selected;
    }
}
