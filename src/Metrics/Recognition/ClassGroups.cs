using Behavior.Metrics.Numerics;

namespace Behavior.Metrics.Recognition;

/// <summary>
/// A benchmark's own classes as groups of a model's class indices (ObjectNet, PUG, metaclasses, the 16 cue-conflict categories). A group may
/// name many indices, an index may occur in several groups (it belongs to the last) or in none.
/// </summary>
public sealed class ClassGroups
{
    /// <summary>The group of an index that none names.</summary>
    public const int Outside = -1;

    readonly int[][] _members;
    readonly int[] _owner, _mapped;

    /// <summary>Names the groups.</summary>
    /// <param name="groups">Class indices of each group, in the order of the benchmark's labels; none empty.</param>
    /// <param name="classes">Classes of the model.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0430: an index out of range, an empty group. BHV0427: no group.</exception>
    public ClassGroups(IReadOnlyList<IReadOnlyList<int>> groups, int classes)
    {
        if (groups.Count == 0) throw BadInput.Argument("the number of class groups", "at least 1", "0", "an empty mapping file");
        _owner = new int[classes];
        Array.Fill(_owner, Outside);
        for (var g = 0; g < groups.Count; g++)
        {
            if (groups[g].Count == 0) throw BadInput.Mapping($"group {g} names no class", "a class of the benchmark that the model does not know: drop its images first");
            foreach (var index in groups[g])
            {
                if ((uint)index >= (uint)classes) throw BadInput.Mapping($"group {g} names index {index}, expected 0 to {classes - 1}", "a mapping onto another model's classes");
                _owner[index] = g;
            }
        }
        (_members, Classes) = ([.. groups.Select(g => g.ToArray())], classes);
        _mapped = [.. Enumerable.Range(0, classes).Where(i => _owner[i] != Outside)];
    }

    /// <summary>Classes of the model.</summary>
    public int Classes { get; }

    /// <summary>Number of groups.</summary>
    public int Count => _members.Length;

    /// <summary>Class indices of a group.</summary>
    public IReadOnlyList<int> Members(int group) => _members[group];

    /// <summary>The group of a class index: the last that names it, or <see cref="Outside"/>.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0430: not a class of the model.</exception>
    public int OwnerOf(int classIndex) =>
        (uint)classIndex < (uint)Classes ? _owner[classIndex] : throw BadInput.Mapping($"the prediction {classIndex} is not a class, expected 0 to {Classes - 1}", "predictions of another model");

    /// <summary>The group of each predicted class index (PUG's rule: no mask, so a prediction outside all groups is wrong).</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0430: a prediction that is not a class of the model.</exception>
    public int[] Map(ReadOnlySpan<int> predictions)
    {
        var groups = new int[predictions.Length];
        for (var i = 0; i < groups.Length; i++) groups[i] = OwnerOf(predictions[i]);
        return groups;
    }

    /// <summary>Whether each predicted class index lies in the label's group, also where groups overlap (ObjectNet's rule).</summary>
    /// <param name="predictions">Predicted class index of each image.</param>
    /// <param name="labels">Group of each image.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0422, 0424: a label that is no group, different lengths.</exception>
    public bool[] Contains(ReadOnlySpan<int> predictions, ReadOnlySpan<int> labels)
    {
        BadInput.RequireSame("labels for the predictions", predictions.Length, labels.Length);
        LogitMatrix.RequireLabels(labels, Count);
        var correct = new bool[predictions.Length];
        for (var i = 0; i < correct.Length; i++) correct[i] = _members[labels[i]].Contains(predictions[i]);
        return correct;
    }

    /// <summary>The class index with the largest logit among all that occur in some group, the lowest among equals.</summary>
    /// <param name="logits">float32, row-major [n, <see cref="Classes"/>].</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0421, 0424, 0425: bad logits or shapes.</exception>
    public int[] PredictionsAmongMapped(ReadOnlySpan<float> logits)
    {
        var rows = LogitMatrix.Rows(logits, Classes);
        var best = new int[rows];
        for (var i = 0; i < rows; i++)
        {
            var row = logits.Slice(i * Classes, Classes);
            LogitMatrix.RequireFinite(row, i);
            best[i] = _mapped[0];
            foreach (var index in _mapped)
                if (row[index] > row[best[i]]) best[i] = index;
        }
        return best;
    }

    /// <summary>
    /// The group with the largest mean probability, softmax over all classes (the 1,000 -> 16 rule of cue-conflict images: mean, not sum,
    /// not maximum). Among exactly equal means the last group wins, as in the reference's reversed ascending sort.
    /// </summary>
    /// <param name="logits">float32, row-major [n, <see cref="Classes"/>].</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0421, 0424, 0425: bad logits or shapes.</exception>
    public GroupDecisions ByMeanProbability(ReadOnlySpan<float> logits)
    {
        var rows = LogitMatrix.Rows(logits, Classes);
        var (decisions, means) = (new int[rows], new double[rows * Count]);
        for (var i = 0; i < rows; i++)
        {
            var row = logits.Slice(i * Classes, Classes);
            LogitMatrix.RequireFinite(row, i);
            decisions[i] = Decide(row, means.AsSpan(i * Count, Count));
        }
        return new(Count, decisions, means);
    }

    unsafe int Decide(ReadOnlySpan<float> row, Span<double> means)
    {
        using var exps = new AlignedBuffer(LogitRow.Padded(Classes));
        fixed (float* z = row)
        {
            var sum = LogitRow.Exponentials(z, Classes, LogitRow.Max(z, Classes, out _), 1, exps.Start);
            var best = 0;
            for (var g = 0; g < means.Length; g++)
            {
                var total = 0.0;
                foreach (var index in _members[g]) total += exps.Start[index] / sum;
                means[g] = total / _members[g].Length;
                if (means[g] >= means[best]) best = g;
            }
            return best;
        }
    }
}
