using Behavior.Conformance.Cases;
using Behavior.Metrics;
using Behavior.Metrics.Decisions;

namespace Behavior.Conformance.Metrics;

/// <summary>Goldens <c>shape-bias-golden/1</c>: shape bias and error consistency of people and models.</summary>
public sealed class ShapeBiasFormat : MetricFormat
{
    /// <inheritdoc/>
    public override string Format => "shape-bias-golden/1";

    private protected override IEnumerable<GoldenCase> Cases(GoldenFile golden)
    {
        var limit = golden.Tolerance("float");
        var makers = new Lazy<IReadOnlyDictionary<string, CueConflictDecisions>>(() =>
            golden.Root.At("decision_makers").EnumerateObject().ToDictionary(m => m.Name, m => CueConflictDecisions.Read(golden.Csv(m.Value.At("input")))));
        var humans = golden.Root.Words("humans");
        foreach (var maker in golden.Root.At("decision_makers").EnumerateNamedCases())
            yield return new(maker.Name, maker.Value, e =>
            {
                e.Ignore("input");
                Bias(makers.Value[maker.Name], e, limit);
            });
        yield return new("humans_pooled", golden.Root.At("humans_pooled"), e => Bias(CueConflictDecisions.Pool(humans.Select(h => makers.Value[h])), e, limit));
        yield return new("means", golden.Root, e => Means(makers.Value, humans, e, limit));
        foreach (var pair in golden.Root.At("error_consistency").EnumerateCases())
            yield return new($"{pair.Word("a")} and {pair.Word("b")}", pair, e => Consistency(makers.Value, pair, e, limit));
    }

    static void Bias(CueConflictDecisions maker, Expected e, double limit)
    {
        var ours = maker.Bias();
        e.Count("images", ours.Images);
        e.Count("conflict_images", ours.All.ConflictImages);
        e.Count("shape_decisions", ours.All.ShapeDecisions);
        e.Count("texture_decisions", ours.All.TextureDecisions);
        e.Count("other_decisions", ours.All.OtherDecisions);
        e.Count("no_answer", ours.NoAnswer);
        e.Number("fraction_correct_shape", ours.FractionCorrectShape, limit);
        e.Number("fraction_correct_texture", ours.FractionCorrectTexture, limit);
        e.Number("shape_bias", ours.Overall.Figure, limit);
        e.Number("accuracy", ours.Accuracy.Figure, limit);
        e.Number("mean_over_categories", ours.MeanOverCategories.Figure, limit);
        var categories = e.Inner("per_category");
        foreach (var category in categories.Json.EnumerateObject())
            Category(ours.PerCategory[CueConflictDecisions.Number(category.Name)], categories.Inner(category.Name), limit);
        categories.Close();
    }

    static void Category(CategoryBias ours, Expected e, double limit)
    {
        e.Count("conflict_images", ours.ConflictImages);
        e.Count("shape_decisions", ours.ShapeDecisions);
        e.Count("texture_decisions", ours.TextureDecisions);
        e.Number("shape_bias", ours.Bias.Figure, limit);
        e.Close();
    }

    static void Consistency(IReadOnlyDictionary<string, CueConflictDecisions> makers, GoldenValue pair, Expected e, double limit)
    {
        var ours = CueConflictDecisions.Consistency(makers[pair.Word("a")], makers[pair.Word("b")])!.Value;
        e.Ignore("a", "b");
        e.Number("expected_consistency", ours.Expected, limit);
        e.Number("observed_consistency", ours.Observed, limit);
        e.Number("error_consistency", ours.Kappa.Figure, limit);
    }

    static void Means(IReadOnlyDictionary<string, CueConflictDecisions> makers, string[] humans, Expected e, double limit)
    {
        e.Ignore("format", "definition", "source", "tolerance", "humans", "decision_makers", "humans_pooled", "error_consistency");
        e.Number("humans_mean_of_subjects", humans.Average(h => makers[h].Bias().Overall.Value), limit);
        var pairs = from a in humans from b in humans where string.CompareOrdinal(a, b) < 0 select CueConflictDecisions.Consistency(makers[a], makers[b])!.Value.Kappa.Value;
        e.Number("mean_error_consistency_between_humans", pairs.Average(), limit);
        var models = e.Inner("mean_error_consistency_of_models_with_humans");
        foreach (var model in makers.Keys.Except(humans))
        {
            var kappas = humans.Select(h => CueConflictDecisions.Consistency(makers[model], makers[h])).OfType<ErrorConsistency>().Select(c => c.Kappa.Value).ToArray();
            if (kappas.Length == humans.Length) models.Number(model, kappas.Average(), limit);
        }
        models.Close();
    }
}
