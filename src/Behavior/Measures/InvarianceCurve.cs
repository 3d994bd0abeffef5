using System.Globalization;
using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Findings;
using Behavior.Metrics;
using Behavior.Metrics.Invariance;
using Behavior.Metrics.Statistics;
using Behavior.Paper;
using Behavior.Snapshots;

namespace Behavior.Measures;

/// <summary>
/// How much of its accuracy a model keeps along a transformation: the area under its accuracy curve over the axis (a mean accuracy), divided
/// by its accuracy without the transformation. 1 is perfectly invariant.
/// </summary>
public static class InvarianceCurve
{
    /// <summary>What is pinned of one model on one axis.</summary>
    public static Snapshot Of(Evaluations evaluations, string model, string set, InvarianceAxis axis)
    {
        var sweep = Sweep(evaluations, model, set, axis);
        var behavior = Behavior(sweep, axis);
        var kept = Kept(evaluations, model, set, axis).Figure.Estimate();
        var area = axis.IsLogarithmic ? behavior.LogArea(p => p.Accuracy) : behavior.LinearArea(p => p.Accuracy);
        var truth = axis.IsLogarithmic ? behavior.LogArea(p => p.TrueClassProbability) : behavior.LinearArea(p => p.TrueClassProbability);
        var (digits, tolerance) = (Jitter.Digits(behavior.N), Jitter.Rate(behavior.N));
        return MetricSnapshot.Of(MetricIds.KeptAlong(axis), "share of the accuracy without it", kept, sweep[axis.Reference], tolerance: Jitter.Effect(kept), further: snapshot =>
        {
            foreach (var point in behavior.Points)
                snapshot.Number($"accuracy at {point.Setting.ToString(CultureInfo.InvariantCulture)} {axis.Unit}", point.Accuracy.Value, digits, tolerance);
            snapshot.Figure("accuracy area", area, digits, tolerance)
                .Figure("true-class probability area", truth, digits, tolerance)
                .Figure("mean consistency with the untransformed answer", behavior.MeanConsistencyOffReference, digits, tolerance);
        });
    }

    /// <summary>Accuracy kept by one group minus accuracy kept by another, as a part of a finding.</summary>
    public static FindingPart Compare(Zoo zoo, string groups, string set, InvarianceAxis axis) =>
        zoo.Compare(groups, model => Kept(zoo.Evaluations, model, set, axis)) with
        {
            Name = $"{groups} along {axis.Name}",
            Paper = PaperKept(groups.Split(" > ")[0], axis) - PaperKept(groups.Split(" > ")[1], axis),
        };

    /// <summary>Accuracy that one model keeps along an axis minus what it keeps along another.</summary>
    public static FindingPart CompareAxes(Evaluations evaluations, string model, string set, InvarianceAxis more, InvarianceAxis less)
    {
        var group = Zoo.GroupOf(evaluations.Manifest.Checkpoint(model));
        return new($"{model}, {more.Name} > {less.Name}", model, Kept(evaluations, model, set, more) - Kept(evaluations, model, set, less), PaperKept(group, more) - PaperKept(group, less));
    }

    /// <summary>What one group loses from the untransformed setting to the last one, minus what another loses: positive when it falls more.</summary>
    public static FindingPart CompareFalls(Zoo zoo, string groups, string set, InvarianceAxis axis) =>
        zoo.Compare(groups, model => Fall(Sweep(zoo.Evaluations, model, set, axis), axis)) with
        {
            Name = $"{groups}, fall at the end of {axis.Name}",
            Paper = PaperFall(groups.Split(" > ")[0], axis) - PaperFall(groups.Split(" > ")[1], axis),
        };

    /// <summary>Accuracy kept by one model, with the influence of every picture.</summary>
    public static Measured Kept(Evaluations evaluations, string model, string set, InvarianceAxis axis)
    {
        var sweep = Sweep(evaluations, model, set, axis);
        return Measured.Of(sweep[axis.Reference], _ => Kept(sweep, axis));
    }

    /// <summary>The same of answers at every setting of an axis.</summary>
    public static SampledFigure Kept(IReadOnlyList<Predictions> sweep, InvarianceAxis axis) => Correctness.Of(sweep[axis.Reference]).Contains(true)
        ? SampledFigure.Of([.. sweep.Select(Correctness.Accuracy)], x => axis.Weights().Zip(x, (w, a) => w * a).Sum() / x[axis.Reference])
        : SampledFigure.Undefined(0, "no sample is right without the transformation");

    static Measured Fall(IReadOnlyList<Predictions> sweep, InvarianceAxis axis) =>
        Measured.Of(sweep[axis.Reference], reference => Correctness.Accuracy(reference) - Correctness.Accuracy(sweep[^1]));

    static IReadOnlyList<Predictions> Sweep(Evaluations evaluations, string model, string set, InvarianceAxis axis) =>
        [.. axis.Perturbations(evaluations.Manifest.Checkpoint(model), evaluations.Manifest.Benchmark(set)).Select(p => evaluations.Predict(model, set, p))];

    static AxisBehavior Behavior(IReadOnlyList<Predictions> sweep, InvarianceAxis axis)
    {
        var (first, classes) = (sweep[0], sweep[0].Classes.Count);
        var logits = new float[sweep.Count * first.Logits.Length];
        for (var i = 0; i < first.Samples.Count; i++)
            for (var j = 0; j < sweep.Count; j++)
                sweep[j].Logits.AsSpan(i * classes, classes).CopyTo(logits.AsSpan((i * sweep.Count + j) * classes));
        return AxisBehavior.Of(logits, classes, first.Labels, [.. axis.Settings], axis.Reference);
    }

    static double? PaperKept(string group, InvarianceAxis axis)
    {
        var curve = PaperCurve(group, axis);
        return curve.Contains(null) ? null : axis.Weights().Zip(curve, (w, a) => w * a!.Value).Sum() / curve[axis.Reference];
    }

    static double? PaperFall(string group, InvarianceAxis axis) => PaperCurve(group, axis) is var curve ? curve[axis.Reference] - curve[^1] : null;

    static List<double?> PaperCurve(string group, InvarianceAxis axis) =>
        [.. axis.Settings.Select(s => PaperNumbers.Mean($"invariance/{axis.Name}/{s.ToString(CultureInfo.InvariantCulture)}", group))];
}
