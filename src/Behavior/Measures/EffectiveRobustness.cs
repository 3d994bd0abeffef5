using Behavior.Evaluation.Passes;
using Behavior.Evaluation;
using Behavior.Findings;
using Behavior.Manifests.Items;
using Behavior.Manifests;
using Behavior.Metrics.Statistics;
using Behavior.Snapshots;

namespace Behavior.Measures;

/// <summary>
/// Robustness beyond what accuracy in distribution explains (Taori et al. 2020): accuracy under a shift minus what a line through standard
/// models, in logit space, expects at the same clean accuracy; and minus what the two nearest standard models reach, interpolated.
/// Standard models are the zoo's supervised ones, those trained on fewer samples included: they are what spreads clean accuracy; where the
/// set's item names published <c>Standards</c>, the line goes through those. Its interval is that of prediction: where a further standard
/// model of this accuracy could have come out.
/// </summary>
public static class EffectiveRobustness
{
    /// <summary>What is pinned of one model on one shifted set.</summary>
    public static Snapshot Of(Evaluations evaluations, string model, string set)
    {
        var item = evaluations.Manifest.Benchmark(set);
        var standards = Standards.Of(evaluations, evaluations.Manifest.Checkpoint(model).Zoo, [item], without: model);
        var clean = standards.Accuracies(model)[0].Clean;
        var value = standards.BeyondTheLine(model, 0);
        var matched = standards.Matched([model]).Figure.Estimate();
        return MetricSnapshot.Of(MetricIds.EffectiveRobustness, "fraction", value, [.. standards.Inputs([model])], tolerance: Jitter.Effect(value), further: snapshot =>
        {
            snapshot.Estimate("accuracy-matched difference", matched, Jitter.Digits(Math.Max(1, matched.N)), Jitter.Effect(matched), "accuracy-matched ")
                .Text("standard models", standards.Line(0).Words(clean)).With(standards.PublishedInputs);
            if (standards.Line(0).At(clean) is { } line) snapshot.Figure("R2 of the line", line.RSquared, 3, 0.01);
        });
    }

    /// <summary>A model's answers beyond the line through the zoo's other standard models, or the published ones: the line is held as it is, pictures are the units.</summary>
    /// <param name="evaluations">What the standard models answer.</param>
    /// <param name="model">Whose answers they are.</param>
    /// <param name="item">The shifted set.</param>
    /// <param name="clean">Answers on its reference.</param>
    /// <param name="shifted">Answers on it.</param>
    public static SampledFigure BeyondTheLine(Evaluations evaluations, CheckpointItem model, BenchmarkItem item, Predictions clean, Predictions shifted)
    {
        var line = Standards.Of(evaluations, model.Zoo, [item], without: model.Name).Line(0);
        SampledFigure on = Correctness.Accuracy(clean), beyond = Correctness.Accuracy(shifted);
        if (!on.Figure.IsDefined || line.At(Smooth(on.Value, on.N)) is not { } expected) return SampledFigure.Undefined(beyond.N, line.WhyNone(on.Figure.ValueOrNull ?? 0));
        return SampledFigure.Of([on, beyond], x => x[1] - expected.Expected(Smooth(x[0], on.N)).Value);

        // half a sample away from 0 and 1, as the line has them
        static double Smooth(double accuracy, int n) => Math.Clamp(accuracy, 0.5 / n, 1 - 0.5 / n);
    }

    /// <summary>
    /// A group's effective robustness, averaged over its models and the sets, as a part of a finding. The standard models are the units: the
    /// interval is where the mean of as many further standard models could have come out.
    /// </summary>
    public static FindingPart BeyondTheLine(Zoo zoo, string group, IReadOnlyList<BenchmarkItem> sets)
    {
        var (models, standards) = (ModelGroup.In(zoo.Manifest, zoo.Name, group), Standards.Of(zoo.Evaluations, zoo.Name, WithReference(sets)));
        return new("beyond the line", $"{models} > the line through {standards.Through}", standards.BeyondTheLine(models.Names))
        {
            Inputs = [.. standards.LineInputs(models.Names)],
            FurtherInputs = [.. standards.PublishedInputs],
        };
    }

    /// <summary>A group's lead over accuracy-matched standard models, averaged over its models and the sets; pictures are the units.</summary>
    public static FindingPart BeyondMatchedPeers(Zoo zoo, string group, IReadOnlyList<BenchmarkItem> sets)
    {
        var (models, standards) = (ModelGroup.In(zoo.Manifest, zoo.Name, group), Standards.Of(zoo.Evaluations, zoo.Name, WithReference(sets)));
        return new("beyond accuracy-matched peers", $"{models} > the nearest of {standards.Peers} {Standards.OfTheZoo}", standards.Matched(models.Names));
    }

    static IReadOnlyList<BenchmarkItem> WithReference(IReadOnlyList<BenchmarkItem> sets) => [.. sets.Where(s => s.Reference.Length > 0)];
}
