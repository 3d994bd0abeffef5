using Behavior.Diagnostics;
using Behavior.Evaluation;
using Behavior.Metrics.Recognition;

namespace Behavior.Measures;

/// <summary>
/// Which answers are right, as the benchmark counts them: any of a sample's <c>labels</c> where it lists some (ImageNet-ReaL, -Hard), else
/// its one label. Samples whose list is empty are left out for every model.
/// </summary>
public static class Correctness
{
    /// <summary>One entry a counted sample.</summary>
    /// <exception cref="BehaviorException">BHV0307: a label list names no class.</exception>
    public static bool[] Of(Predictions predictions)
    {
        if (!HasLists(predictions)) return Accuracy.Correct(predictions.Top1, predictions.Labels);
        var accepted = AcceptedLabels(predictions);
        var right = MultiLabel.Correct(predictions.Top1, accepted);
        return [.. right.Where((_, i) => accepted[i].Count > 0)];
    }

    /// <summary>The same as numbers, 1 for right.</summary>
    public static double[] Values(Predictions predictions) => [.. Of(predictions).Select(r => r ? 1.0 : 0.0)];

    /// <summary>Accepted classes of every sample.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> AcceptedLabels(Predictions predictions)
    {
        var classes = predictions.Classes.Index().ToDictionary(c => c.Item, c => c.Index);
        return [.. predictions.Samples.Select(s => (IReadOnlyList<int>)[.. AnnotationNames.List(predictions.Need(s, AnnotationNames.Labels)).Select(name => classes.TryGetValue(name, out var index)
            ? index
            : throw new BehaviorException("BHV0307", $"Sample '{s.Id}' of '{predictions.Benchmark}' lists '{name}' under '{AnnotationNames.Labels}', which is none of its classes. "
                + $"{Suggest.Unknown("class", name, classes.Keys)}"))])];
    }

    static bool HasLists(Predictions predictions) => predictions.Samples.Any(s => s.Annotations.ContainsKey(AnnotationNames.Labels));
}
