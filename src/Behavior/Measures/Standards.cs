using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Findings;
using Behavior.Manifests.Items;
using Behavior.Metrics;
using Behavior.Metrics.Robustness;
using Behavior.Metrics.Statistics;
using Behavior.Published;
using Behavior.Snapshots;

namespace Behavior.Measures;

/// <summary>
/// The standard models for shifted sets, each set beside the one in distribution that it is compared with. A set's line goes through the
/// published models that its item names, else through the zoo's supervised ones; accuracy-matched peers are always the zoo's: their pictures
/// are here.
/// </summary>
sealed class Standards
{
    /// <summary>What the zoo's are, in words.</summary>
    public const string OfTheZoo = "supervised models of the zoo";

    readonly Evaluations _evaluations;
    readonly IReadOnlyList<BenchmarkItem> _sets;
    readonly IReadOnlyList<string> _models;
    readonly Lazy<IReadOnlyList<StandardSet>> _points;
    readonly Lazy<IReadOnlyList<LinedSets>> _parts;

    Standards(Evaluations evaluations, IReadOnlyList<BenchmarkItem> sets, IReadOnlyList<string> models)
    {
        (_evaluations, _sets, _models) = (evaluations, sets, models);
        _points = new(() => [.. sets.Select(s => PublishedStandards.Of(s) ?? new(OfTheZoo, "", [.. models.Select(m => new StandardPoint(m, Smooth(m, s.Reference), Smooth(m, s.Name)))]))]);
        _parts = new(() => [.. from s in Enumerable.Range(0, sets.Count)
                               group s by (_points.Value[s].Source, _points.Value[s].Hash) into same
                               select new LinedSets([.. same], new([.. same.Select(s => _points.Value[s])]))]);
    }

    /// <summary>How many of the zoo's models are standard.</summary>
    public int Peers => _models.Count;

    /// <summary>What the lines go through, in words.</summary>
    public string Through => string.Join(" and ", _parts.Value.Select(p => $"{p.Lines.Count} {p.Lines.Source}"));

    /// <summary>The supervised checkpoints of a zoo, those that were trained on fewer samples included.</summary>
    public static Standards Of(Evaluations evaluations, string zoo, IReadOnlyList<BenchmarkItem> sets, string without = "") => new(evaluations, sets,
        [.. evaluations.Manifest.Checkpoints.Where(c => c.Zoo == zoo && c.Paradigm == Paradigm.Supervised && c.Control is "" or SampleCounts.Control && c.Name != without).Select(c => c.Name)]);

    /// <summary>A model's accuracy on each set, and on its reference.</summary>
    public IReadOnlyList<(double Clean, double Shifted)> Accuracies(string model) => [.. _sets.Select(s => (Smooth(model, s.Reference), Smooth(model, s.Name)))];

    /// <summary>The line on one set.</summary>
    public StandardLine Line(int set)
    {
        var part = _parts.Value.First(p => p.Sets.Contains(set));
        return part.Lines.On(part.Sets.IndexOf(set));
    }

    /// <summary>One model's accuracy on one set minus the line's expectation, with the interval of prediction.</summary>
    public Estimate BeyondTheLine(string model, int set)
    {
        var (own, n) = (Accuracies(model)[set], Correctness.Of(_evaluations.Predict(model, _sets[set].Name)).Length);
        if (Line(set).At(own.Clean) is not { } line) return Estimate.Undefined(n, Line(set).WhyNone(own.Clean));
        return line.Predicted(own.Clean, own.Shifted, n, sampling: IsOnFewerPictures(set) ? SamplingInLogits(model, set, own, line.Slope) : 0);
    }

    /// <summary>
    /// Mean over models and sets of accuracy minus the line's expectation. Sets whose lines go through other models are parts that scatter
    /// independently: variances add up by the squares of their shares, Satterthwaite's degrees of freedom. Where published models saw more
    /// pictures than the item takes, the pictures' own variance comes to it.
    /// </summary>
    public Effect BeyondTheLine(IReadOnlyList<string> models)
    {
        if (_sets.Count == 0) return Effect.Undefined(0, "no shifted benchmark names its reference");
        var n = _sets.SelectMany(s => new[] { s.Reference, s.Name }).Distinct().Sum(name => Correctness.Of(_evaluations.Predict(models[0], name)).Length);
        var accuracies = models.Select(Accuracies).ToList();
        for (var s = 0; s < _sets.Count; s++)
            foreach (var clean in accuracies.Select(a => a[s].Clean))
                if (Line(s).At(clean) is null) return Effect.Undefined(n, Line(s).WhyNone(clean));
        var value = accuracies.Average(a => a.Index().Average(set => Line(set.Index).At(set.Item.Clean)!.EffectiveRobustness(set.Item.Clean, set.Item.Shifted).Value));
        List<(double Variance, double Degrees)> spreads = [.. _parts.Value.Select(part =>
        {
            var (share, spread) = (part.Sets.Count / (double)_sets.Count, part.Lines.Spread([.. part.Sets.Select(s => accuracies.Select(a => a[s].Clean).ToArray())]));
            return (share * share * spread.Variance, spread.Degrees);
        })];
        if (spreads.Any(s => s.Degrees < 1)) return Effect.Undefined(n, $"too few: {Through} leave no residual");
        if (OwnPictures(models) is { } pictures) spreads.Add(pictures);
        var variance = spreads.Sum(s => s.Variance);
        return Effect.Of(value, n, Math.Sqrt(variance), variance * variance / spreads.Sum(s => s.Variance * s.Variance / s.Degrees), _parts.Value.Sum(p => p.Lines.Count));
    }

    /// <summary>Mean over models and sets of accuracy minus what the two nearest standard models reach at the same clean accuracy.</summary>
    public Measured Matched(IReadOnlyList<string> models)
    {
        if (_sets.Count == 0) return new(SampledFigure.Undefined(0, "no shifted benchmark names its reference"), []);
        return new(SampledFigure.Average([.. from model in models from set in _sets select Matched(model, set)]), [.. Inputs(models)]);
    }

    /// <summary>What is measured for these models and their peers.</summary>
    public IEnumerable<EvaluationInput> Inputs(IReadOnlyList<string> models) => Inputs(_sets, [.. _models, .. models]);

    /// <summary>What is measured for these models and the zoo's lines.</summary>
    public IEnumerable<EvaluationInput> LineInputs(IReadOnlyList<string> models) =>
        Inputs([.. _sets.Where(s => s.Standards.Length == 0)], _models).Concat(Inputs(_sets, models));

    /// <summary>The published numbers.</summary>
    public IEnumerable<SnapshotInput> PublishedInputs =>
        _sets.Zip(_points.Value).Where(s => s.Second.Hash.Length > 0).Select(s => new SnapshotInput(InputKind.Standards, s.First.Name, Provenance.Short(s.Second.Hash)));

    IEnumerable<EvaluationInput> Inputs(IReadOnlyList<BenchmarkItem> sets, IReadOnlyList<string> models) =>
        from name in sets.SelectMany(s => new[] { s.Reference, s.Name }).Distinct()
        from model in models
        select EvaluationInput.Of(_evaluations.Predict(model, name));

    /// <summary>The variance of the mean difference by the pictures of sets that are parts of the published ones; null where all are whole.</summary>
    (double Variance, double Degrees)? OwnPictures(IReadOnlyList<string> models)
    {
        int[] sets = [.. Enumerable.Range(0, _sets.Count).Where(IsOnFewerPictures)];
        if (sets.Length == 0) return null;
        var mean = SampledFigure.Average([.. from model in models from s in sets let line = Line(s).At(Accuracies(model)[s].Clean)!
            select SampledFigure.Of([Figure(model, _sets[s].Reference), Figure(model, _sets[s].Name)], x => x[1] - line.Expected(Math.Clamp(x[0], 1e-9, 1 - 1e-9)).Value)]);
        return (Math.Pow(mean.StandardError * sets.Length / _sets.Count, 2), mean.DegreesOfFreedom);
    }

    bool IsOnFewerPictures(int set) => _sets[set].Standards.Length > 0 && (IsPart(_sets[set]) || IsPart(_evaluations.Manifest.Benchmark(_sets[set].Reference)));

    bool IsPart(BenchmarkItem item) => item.Take is not null || item.Base.Length > 0 && IsPart(_evaluations.Manifest.Benchmark(item.Base));

    /// <summary>The variance of logit(shifted) - slope * logit(clean) by the pictures, each 1 / (n p (1 - p)).</summary>
    double SamplingInLogits(string model, int set, (double Clean, double Shifted) own, double slope)
    {
        return Of(own.Shifted, _sets[set].Name) + slope * slope * Of(own.Clean, _sets[set].Reference);

        double Of(double p, string name) => 1 / (Correctness.Of(_evaluations.Predict(model, name)).Length * p * (1 - p));
    }

    SampledFigure Matched(string model, BenchmarkItem set) =>
        MatchedPeers.Difference(Figure(model, set.Reference), Figure(model, set.Name), [.. _models.Select(m => (Figure(m, set.Reference), Figure(m, set.Name)))]);

    SampledFigure Figure(string model, string set) => Correctness.Accuracy(_evaluations.Predict(model, set));

    /// <summary>An accuracy that has a logit: half a sample away from 0 and 1.</summary>
    double Smooth(string model, string set)
    {
        var right = Correctness.Of(_evaluations.Predict(model, set));
        return Math.Clamp(right.Count(r => r), 0.5, right.Length - 0.5) / right.Length;
    }

    /// <summary>Sets whose lines go through the same models.</summary>
    sealed record LinedSets(List<int> Sets, StandardLines Lines);
}
