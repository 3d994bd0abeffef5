using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Findings;
using Behavior.Manifests.Items;
using Behavior.Metrics.Robustness;
using Behavior.Metrics.Statistics;

namespace Behavior.Measures;

/// <summary>The standard models of a zoo on shifted sets, each beside the set in distribution that it is compared with.</summary>
sealed class Standards
{
    readonly Evaluations _evaluations;
    readonly IReadOnlyList<BenchmarkItem> _sets;
    readonly IReadOnlyList<string> _models;

    Standards(Evaluations evaluations, IReadOnlyList<BenchmarkItem> sets, IReadOnlyList<string> models) => (_evaluations, _sets, _models) = (evaluations, sets, models);

    /// <summary>How many standard models.</summary>
    public int Count => _models.Count;

    /// <summary>What they are, in words.</summary>
    public string Source => "supervised models of the zoo";

    /// <summary>Said where there are too few.</summary>
    public string WhyNoLine => $"too few: {Count} of {EffectiveRobustness.FewestStandards} standard models";

    /// <summary>The supervised checkpoints of a zoo, those that were trained on fewer samples included.</summary>
    public static Standards Of(Evaluations evaluations, string zoo, IReadOnlyList<BenchmarkItem> sets, string without = "") => new(evaluations, sets,
        [.. evaluations.Manifest.Checkpoints.Where(c => c.Zoo == zoo && c.Paradigm == Paradigm.Supervised && c.Control is "" or SampleCounts.Control && c.Name != without).Select(c => c.Name)]);

    /// <summary>A model's accuracy on each set, and on its reference.</summary>
    public IReadOnlyList<(double Clean, double Shifted)> Accuracies(string model) => [.. _sets.Select(s => (Smooth(model, s.Reference), Smooth(model, s.Name)))];

    /// <summary>The line on one set; null where there are too few standard models, or all are equally accurate.</summary>
    public AccuracyLine? Line(int set)
    {
        var points = _models.Select(m => (Clean: Smooth(m, _sets[set].Reference), Shifted: Smooth(m, _sets[set].Name))).ToList();
        return points.Count < EffectiveRobustness.FewestStandards || points.Select(p => p.Clean).Distinct().Count() < 2
            ? null
            : AccuracyLine.Fit([.. points.Select(p => p.Clean)], [.. points.Select(p => p.Shifted)]);
    }

    /// <summary>
    /// Mean over models and sets of accuracy minus the line's expectation. How far a standard model lies from the lines on the average of the
    /// sets is one residual a model; as many further models' mean scatters by 1/k plus the lines' own uncertainty, t with n - 2 degrees of freedom.
    /// </summary>
    public Effect BeyondTheLine(IReadOnlyList<string> models)
    {
        if (_sets.Count == 0) return Effect.Undefined(0, "no shifted benchmark names its reference");
        var n = _sets.SelectMany(s => new[] { s.Reference, s.Name }).Distinct().Sum(name => Correctness.Of(_evaluations.Predict(models[0], name)).Length);
        var lines = Enumerable.Range(0, _sets.Count).Select(Line).OfType<AccuracyLine>().ToList();
        if (lines.Count < _sets.Count) return Effect.Undefined(n, WhyNoLine);
        double Residual(string model) => Accuracies(model).Zip(lines, (a, line) => line.EffectiveRobustness(a.Clean, a.Shifted).Value).Average();
        var variance = _models.Sum(m => Residual(m) * Residual(m)) / (Count - 2);
        // The lines at the models' mean clean logit: how far the mean of their expectations may be off.
        var leverage = lines.Select((line, s) => line.Leverage(AccuracyLogit.Inverse(models.Average(m => AccuracyLogit.Of(Accuracies(m)[s].Clean).Value)))).Average();
        return Effect.Of(models.Average(Residual), n, Math.Sqrt(variance * (1.0 / models.Count + leverage)), Count - 2, Count);
    }

    /// <summary>Mean over models and sets of accuracy minus what the two nearest standard models reach at the same clean accuracy.</summary>
    public Measured Matched(IReadOnlyList<string> models)
    {
        if (_sets.Count == 0) return new(SampledFigure.Undefined(0, "no shifted benchmark names its reference"), []);
        return new(SampledFigure.Average([.. from model in models from set in _sets select Matched(model, set)]), [.. Inputs(models)]);
    }

    /// <summary>What is measured for these models and the standard ones.</summary>
    public IEnumerable<EvaluationInput> Inputs(IReadOnlyList<string> models) =>
        from name in _sets.SelectMany(s => new[] { s.Reference, s.Name }).Distinct()
        from model in _models.Concat(models)
        select EvaluationInput.Of(_evaluations.Predict(model, name));

    SampledFigure Matched(string model, BenchmarkItem set)
    {
        // Which peers are the nearest is decided once, on all pictures.
        var own = Smooth(model, set.Reference);
        var below = _models.Where(m => Smooth(m, set.Reference) <= own).MaxBy(m => Smooth(m, set.Reference));
        var above = _models.Where(m => Smooth(m, set.Reference) >= own).MinBy(m => Smooth(m, set.Reference));
        var n = _evaluations.Predict(model, set.Name).Samples.Count;
        if (below is null || above is null) return SampledFigure.Undefined(n, $"no standard model is {(below is null ? "less" : "more")} accurate than '{model}' on '{set.Reference}'");
        string[] peers = below == above ? [below] : [below, above];
        SampledFigure[] parts = [Figure(model, set.Reference), Figure(model, set.Name), .. peers.Select(p => Figure(p, set.Reference)), .. peers.Select(p => Figure(p, set.Name))];
        return SampledFigure.Of(parts, x => x[1] - Interpolated(x[0], x.AsSpan(2, peers.Length), x.AsSpan(2 + peers.Length)));
    }

    /// <summary>In logit space, also a little outside of the two: where it is differentiated.</summary>
    static double Interpolated(double clean, ReadOnlySpan<double> peersClean, ReadOnlySpan<double> peersShifted)
    {
        if (peersClean.Length == 1 || peersClean[0] == peersClean[1]) return peersShifted[0];
        double x0 = Logit(peersClean[0]), x1 = Logit(peersClean[1]), y0 = Logit(peersShifted[0]), y1 = Logit(peersShifted[1]);
        return AccuracyLogit.Inverse(y0 + (Logit(clean) - x0) / (x1 - x0) * (y1 - y0));
    }

    static double Logit(double accuracy) => AccuracyLogit.Of(Math.Clamp(accuracy, 1e-9, 1 - 1e-9)).Value;

    SampledFigure Figure(string model, string set) => Correctness.Accuracy(_evaluations.Predict(model, set));

    /// <summary>An accuracy that has a logit: half a sample away from 0 and 1.</summary>
    double Smooth(string model, string set)
    {
        var right = Correctness.Of(_evaluations.Predict(model, set));
        return Math.Clamp(right.Count(r => r), 0.5, right.Length - 0.5) / right.Length;
    }
}
