using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Findings;
using Behavior.Manifests.Items;
using Behavior.Metrics;
using Behavior.Metrics.Mistakes;
using Behavior.Metrics.Statistics;
using Behavior.Paper;
using Behavior.Snapshots;

namespace Behavior.Measures;

/// <summary>
/// Mistakes by annotated factor (Idrissi et al. 2023, ImageNet-X): how much more often than on average a model is wrong where a factor is
/// present. 1 is as often as on all pictures; lower is better.
/// </summary>
public static class ErrorRatios
{
    /// <summary>What is pinned of one model: every factor's ratio, and their mean with an interval over pictures.</summary>
    public static Snapshot Of(Predictions predictions)
    {
        var table = FactorTable.Of(predictions);
        var errors = FactorErrors.Of(Correctness.Of(predictions), table.Names, table.Matrix);
        var mean = Mean(predictions).Estimate();
        var tolerance = Jitter.Effect(mean);
        return MetricSnapshot.Of(MetricIds.ErrorRatio, "ratio", mean, predictions, tolerance: tolerance, kind: FigureKind.Ratio, further: snapshot =>
        {
            foreach (var factor in errors.Factors)
                snapshot.Figure(factor.Factor, factor.ErrorRatio, 3, tolerance + SampleShare(errors.Average, factor.Images), FigureKind.Ratio);
        });
    }

    /// <summary>The mean ratio over all factors.</summary>
    public static SampledFigure Mean(Predictions predictions) => SampledFigure.Average(Profile(predictions));

    /// <summary>A factor's ratio minus the mean over all factors.</summary>
    public static Func<Predictions, SampledFigure> AboveAverage(string factor) =>
        predictions => Ratio(predictions, factor) - Mean(predictions);

    /// <summary>The claim that a factor is among the two on which one model errs most: all but one of its leads over the other factors are positive.</summary>
    public static FindingPart IsAmongTopTwo(Evaluations evaluations, CheckpointItem model, string set, string factor)
    {
        var predictions = evaluations.Predict(model.Name, set);
        var own = Ratio(predictions, factor);
        List<SampledFigure> leads = own.Figure.IsDefined ? [.. Ratios(predictions).Where(r => r.Key != factor).Select(r => own - r.Value)] : [own];
        return new(model.Name, model.Name, Effect.AtLeast(leads, Math.Max(1, leads.Count - 1)), PaperNumbers.AboveOthers("error-ratio", factor, Zoo.GroupOf(model), rank: 2))
        {
            Inputs = [EvaluationInput.Of(predictions)],
        };
    }

    /// <summary>
    /// How alike mistakes are within a paradigm (two architectures) and across (two paradigms of one architecture): the mean correlation of the
    /// profiles of ratios over the factors, of the one minus that of the other.
    /// </summary>
    public static FindingPart WithinAgainstAcross(Zoo zoo, IReadOnlyList<string> families, string set)
    {
        var models = families.SelectMany(zoo.Models).ToList();
        var pairs = models.SelectMany((a, i) => models.Skip(i + 1).Select(b => (A: a, B: b))).Where(p => p.A.Family != p.B.Family != (p.A.Paradigm != p.B.Paradigm))
            .ToLookup(p => p.A.Paradigm == p.B.Paradigm);
        Measured Mean(bool within) => Measured.Average([.. pairs[within].Select(p => Correlation(p.A.Name, p.B.Name))]);
        double? Paper(bool within) => pairs[within].Average(p => PaperNumbers.Correlation("error-ratio", Zoo.GroupOf(p.A), Zoo.GroupOf(p.B)));
        return new("within a paradigm > across", $"pairs of {string.Join(", ", models.Select(m => m.Name))}", Mean(true) - Mean(false), Paper(true) - Paper(false));

        Measured Correlation(string a, string b)
        {
            Predictions first = zoo.Evaluations.Predict(a, set), second = zoo.Evaluations.Predict(b, set);
            return new(ProfileCorrelation.Of(Profile(first), Profile(second)), [EvaluationInput.Of(first), EvaluationInput.Of(second)]);
        }
    }

    /// <summary>The ratio of every factor, in the order of their names.</summary>
    internal static IReadOnlyList<SampledFigure> Profile(Predictions predictions) => [.. Ratios(predictions).Values];

    static SampledFigure Ratio(Predictions predictions, string factor) =>
        Ratios(predictions).TryGetValue(factor, out var ratio) ? ratio : SampledFigure.Undefined(predictions.Samples.Count, $"no picture has the factor {factor}");

    /// <summary>By factor: errors among its samples over errors among all; undefined for a model that is never wrong.</summary>
    static IReadOnlyDictionary<string, SampledFigure> Ratios(Predictions predictions)
    {
        var (table, units) = (FactorTable.Of(predictions), predictions.Units());
        double[] wrong = [.. Correctness.Values(predictions).Select(right => 1 - right)];
        var average = SampledFigure.Mean(units, wrong);
        var ratios = new SortedDictionary<string, SampledFigure>(StringComparer.Ordinal);
        foreach (var (f, name) in table.Names.Index())
        {
            bool[] has = [.. table.OfSample.Select(factors => factors.Contains(f))];
            ratios[name] = average.Value > 0
                ? SampledFigure.Of([SampledFigure.Mean(units, wrong, has), average], x => x[0] / x[1])
                : SampledFigure.Undefined(predictions.Samples.Count, $"'{predictions.Checkpoint}' is never wrong on '{predictions.Benchmark}': there is no average error to compare with");
        }
        return ratios;
    }

    /// <summary>By how much two tipped samples of a factor move its ratio.</summary>
    static double SampleShare(Estimate average, int images) => images == 0 || average.Value == 1 ? 0 : (double)Jitter.Samples / images / (1 - average.Value);
}
