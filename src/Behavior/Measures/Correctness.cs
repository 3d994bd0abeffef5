using System.Runtime.CompilerServices;
using Behavior.Datasets;
using Behavior.Diagnostics;
using Behavior.Evaluation;
using Behavior.Imaging.Corruptions;
using Behavior.Metrics;
using Behavior.Metrics.Recognition;
using Behavior.Metrics.Statistics;

namespace Behavior.Measures;

/// <summary>
/// Which answers are right, as the benchmark counts them: any of a sample's <c>labels</c> where it lists some (ImageNet-ReaL, -Hard), else
/// its one label. Not counted, for any model: samples whose list is empty, and the four corruptions that ImageNet-C keeps for validation.
/// </summary>
public static class Correctness
{
    static readonly ConditionalWeakTable<Predictions, Marks> s_marks = [];

    static readonly HashSet<string> s_extra = [.. CorruptionCatalog.All.Where(c => c.Group == CorruptionGroup.Extra).Select(c => c.Name)];

    /// <summary>One entry a counted sample.</summary>
    /// <exception cref="BehaviorException">BHV0307: a label list names no class.</exception>
    public static bool[] Of(Predictions predictions)
    {
        var marks = Marks(predictions);
        return [.. marks.Right.Where((_, i) => marks.Counted[i])];
    }

    /// <summary>Top-1 accuracy over the counted samples, with the influence of every unit.</summary>
    public static SampledFigure Accuracy(Predictions predictions) => Accuracy(predictions, Counted(predictions));

    /// <summary>The same over some of the samples.</summary>
    internal static SampledFigure Accuracy(Predictions predictions, bool[] counted) => SampledFigure.Mean(predictions.Units(), Values(predictions), counted);

    /// <summary>Top-1 accuracy over the counted samples with its interval: Wilson's where every sample is a unit, else the t interval over units, within 0 to 1.</summary>
    public static Estimate Estimate(Predictions predictions) => Estimate(Accuracy(predictions));

    /// <summary>The same over some of the samples.</summary>
    public static Estimate Estimate(Predictions predictions, Func<Sample, bool> chosen)
    {
        var counted = Counted(predictions);
        return Estimate(Accuracy(predictions, [.. predictions.Samples.Select((s, i) => counted[i] && chosen(s))]));
    }

    /// <summary>The share of samples whose answer is their one label; also of those that list several.</summary>
    internal static Estimate OfLabels(Predictions predictions)
    {
        var marks = MarksOfLabels(predictions);
        return Estimate(SampledFigure.Mean(predictions.Units(), [.. marks.Right.Select(r => r ? 1.0 : 0)], marks.Counted));
    }

    /// <summary>Which answers are the one label, and which count.</summary>
    internal static Marks MarksOfLabels(Predictions predictions)
    {
        bool[] counted = [.. predictions.Samples.Select(s => !IsExtra(s.Annotations))];
        return new(Metrics.Recognition.Accuracy.Correct(predictions.Top1, predictions.Labels), counted.Contains(true) ? counted : [.. counted.Select(_ => true)]);
    }

    /// <summary>Which answers are right as the benchmark counts them, and which count; found once for as long as the predictions are held.</summary>
    internal static Marks Marks(Predictions predictions) => s_marks.GetValue(predictions, static p => new(FindRight(p), FindCounted(p)));

    static Estimate Estimate(SampledFigure accuracy)
    {
        if (!accuracy.Figure.IsDefined) return accuracy.Estimate();
        if (accuracy.Units == accuracy.N) return Wilson.Proportion((int)Math.Round(accuracy.Value * accuracy.N), accuracy.N);
        return accuracy.Estimate() is { Interval: { } i } estimate ? new(accuracy.Figure, accuracy.N, new Interval(Math.Max(0, i.Low), Math.Min(1, i.High))) : accuracy.Estimate();
    }

    /// <summary>1 for right and 0 for wrong, for every sample.</summary>
    internal static double[] Values(Predictions predictions) => [.. Marks(predictions).Right.Select(r => r ? 1.0 : 0.0)];

    /// <summary>Whether each sample counts.</summary>
    internal static bool[] Counted(Predictions predictions) => Marks(predictions).Counted;

    static bool[] FindCounted(Predictions predictions)
    {
        var counted = predictions.Samples.Select(s => !IsExtra(s.Annotations) && !(s.Annotations.TryGetValue(AnnotationNames.Labels, out var list) && AnnotationNames.List(list).Length == 0));
        var all = counted.ToArray();
        return all.Contains(true) ? all : [.. all.Select(_ => true)]; // a set of extra corruptions alone speaks of them
    }

    /// <summary>Whether a picture shows one of the corruptions that stand beside the benchmark's fifteen.</summary>
    public static bool IsExtra(IReadOnlyDictionary<string, string> annotations) =>
        annotations.TryGetValue(AnnotationNames.Corruption, out var corruption) && s_extra.Contains(corruption);

    /// <summary>Accepted classes of every sample.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> AcceptedLabels(Predictions predictions)
    {
        var classes = predictions.Classes.Index().ToDictionary(c => c.Item, c => c.Index);
        return [.. predictions.Samples.Select(s => (IReadOnlyList<int>)[.. AnnotationNames.List(predictions.Need(s, AnnotationNames.Labels)).Select(name => classes.TryGetValue(name, out var index)
            ? index
            : throw new BehaviorException("BHV0307", $"Sample '{s.Id}' of '{predictions.Benchmark}' lists '{name}' under '{AnnotationNames.Labels}', which is none of its classes. "
                + $"{Suggest.Unknown("class", name, classes.Keys)}"))])];
    }

    static bool[] FindRight(Predictions predictions) =>
        HasLists(predictions) ? MultiLabel.Correct(predictions.Top1, AcceptedLabels(predictions)) : Metrics.Recognition.Accuracy.Correct(predictions.Top1, predictions.Labels);

    static bool HasLists(Predictions predictions) => predictions.Samples.Any(s => s.Annotations.ContainsKey(AnnotationNames.Labels));
}
