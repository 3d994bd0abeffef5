using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Findings;
using Behavior.Manifests;
using Behavior.Manifests.Items;
using Behavior.Metrics;
using Behavior.Metrics.Robustness;
using Behavior.Snapshots;

namespace Behavior.Measures;

/// <summary>
/// Robustness beyond what accuracy in distribution explains (Taori et al. 2020): accuracy under a shift minus what a line through standard
/// models, in logit space, expects at the same clean accuracy; and minus what the two nearest standard models reach, interpolated.
/// Standard models are the zoo's supervised ones, those trained on fewer samples included: they are what spreads clean accuracy.
/// </summary>
public static class EffectiveRobustness
{
    const int Resamples = 500; // every one of them counts all models on two sets

    /// <summary>What is pinned of one model on one shifted set.</summary>
    public static Snapshot Of(Evaluations evaluations, string model, string set)
    {
        var predictions = evaluations.Predict(model, set);
        var peers = Standard(evaluations.Manifest, evaluations.Manifest.Checkpoint(model).Zoo).Where(p => p != model).ToList();
        var table = ShiftTable.Of(evaluations, [.. peers, model], [evaluations.Manifest.Benchmark(set)]);
        var value = Estimate(table, (clean, shifted) => ByLine(clean, shifted, peers.Count));
        var matched = Estimate(table, (clean, shifted) => ByPeers(clean, shifted, peers.Count));
        return MetricSnapshot.Of(MetricIds.EffectiveRobustness, "fraction", value, table.Inputs, tolerance: Jitter.Effect(value), further: snapshot => snapshot
            .Estimate("accuracy-matched difference", matched, Jitter.Digits(matched.N), Jitter.Effect(matched), "accuracy-matched ")
            .Number("standard models", peers.Count, 0, 0));
    }

    /// <summary>A group's effective robustness, averaged over its models and the sets, as a part of a finding.</summary>
    public static FindingPart BeyondTheLine(Zoo zoo, string group, IReadOnlyList<BenchmarkItem> sets) => Part(zoo, group, sets, "beyond the line", ByLine);

    /// <summary>A group's lead over accuracy-matched standard models, averaged over its models and the sets.</summary>
    public static FindingPart BeyondMatchedPeers(Zoo zoo, string group, IReadOnlyList<BenchmarkItem> sets) => Part(zoo, group, sets, "beyond accuracy-matched peers", ByPeers);

    static FindingPart Part(Zoo zoo, string group, IReadOnlyList<BenchmarkItem> sets, string name, Func<double[], double[], int, Figure> figure)
    {
        var (models, standard) = (ModelGroup.In(zoo.Manifest, zoo.Name, group), Standard(zoo.Manifest, zoo.Name));
        var table = ShiftTable.Of(zoo.Evaluations, [.. standard, .. models.Names], [.. sets.Where(s => s.Reference.Length > 0)]);
        var effect = Estimate(table, (clean, shifted) => figure(clean, shifted, standard.Count));
        return new FindingPart(name, $"{models} > {string.Join(", ", standard)} at the same accuracy", effect) { Inputs = table.Inputs };
    }

    static IReadOnlyList<string> Standard(Manifest manifest, string zoo) =>
        [.. manifest.Checkpoints.Where(c => c.Zoo == zoo && c.Paradigm == Paradigm.Supervised && c.Control is "" or SampleCounts.Control).Select(c => c.Name)];

    /// <summary>Mean over sets; an interval from resampling the clean and the shifted set by themselves.</summary>
    static Estimate Estimate(ShiftTable table, Func<double[], double[], Figure> figure)
    {
        if (table.Sets == 0) return Metrics.Estimate.Undefined(0, "no shifted benchmark names its reference");
        var whole = table.Mean(figure);
        return whole.IsDefined ? GroupDifference.Of(new Statistic(table, figure), table.Strata, Resamples) : Metrics.Estimate.Undefined(table.N, whole.WhyUndefined!);
    }

    /// <summary>Mean over the models behind the first <paramref name="standard"/> of accuracy minus the line's expectation.</summary>
    static Figure ByLine(double[] clean, double[] shifted, int standard)
    {
        if (clean.Take(standard).Distinct().Count() < 2) return Figure.Undefined("a line needs two standard models of different accuracy");
        var line = AccuracyLine.Fit(clean.AsSpan(0, standard), shifted.AsSpan(0, standard));
        return Enumerable.Range(standard, clean.Length - standard).Average(m => line.EffectiveRobustness(clean[m], shifted[m]).Value);
    }

    static Figure ByPeers(double[] clean, double[] shifted, int standard)
    {
        var differences = Enumerable.Range(standard, clean.Length - standard)
            .Select(m => AccuracyMatched.Difference(clean[m], shifted[m], clean.AsSpan(0, standard), shifted.AsSpan(0, standard)).Figure).ToList();
        return differences.FirstOrDefault(d => !d.IsDefined) is { WhyUndefined: { } why } ? Figure.Undefined(why) : differences.Average(d => d.Value);
    }

    /// <summary>On resamples; where a resample leaves the matched range its value is that of all samples, which adds no spread of its own.</summary>
    sealed class Statistic(ShiftTable table, Func<double[], double[], Figure> figure) : SampleStatistic(table.N)
    {
        readonly double _whole = table.Mean(figure).Value;

        public override double Of(ReadOnlySpan<int> positions) => table.Mean(figure, positions).ValueOrNull ?? _whole;
    }
}
