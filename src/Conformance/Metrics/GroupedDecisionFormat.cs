using Behavior.Metrics;
using Behavior.Metrics.Recognition;

namespace Behavior.Conformance.Metrics;

/// <summary>Goldens <c>grouped-decision-golden/1</c>: 1,000 classes to 16 categories by mean probability.</summary>
public sealed class GroupedDecisionFormat : MetricFormat
{
    /// <inheritdoc/>
    public override string Format => "grouped-decision-golden/1";

    private protected override IEnumerable<GoldenCase> Cases(GoldenFile golden) => [new("sixteen", golden.Root.At("expected"), e => Compare(golden, e))];

    static void Compare(GoldenFile golden, Expected e)
    {
        var (categories, input) = (golden.Root.Words("categories"), golden.Root.At("input"));
        var indices = golden.Json(input.At("imagenet_indices"));
        var groups = new ClassGroups([.. categories.Select(c => indices.Ints(c))], input.At("logits").Width());
        var ours = groups.ByMeanProbability(golden.Floats(input.At("logits")));
        var decisions = ours.Decisions.ToArray();
        e.Words("decisions", decisions.Select(d => categories[d]));
        e.Counts("decision_indices", decisions);
        MeanProbabilities("mean_probabilities_of_rows_0_to_9", ours, e, golden.Tolerance("mean_probabilities_relative"));
        e.Counts("rows_with_a_tie", Rows(ours, i => ours.MeanProbabilities(i).Count(ours.MeanProbabilities(i)[decisions[i]]) > 1));
        e.Counts("rows_where_the_sum_would_decide_otherwise", Rows(ours, i => BySum(ours.MeanProbabilities(i), groups) != decisions[i]));
        e.Ignore("rows_where_the_maximum_would_decide_otherwise");
    }

    static IEnumerable<int> Rows(GroupDecisions ours, Func<int, bool> wanted) => Enumerable.Range(0, ours.Decisions.Length).Where(wanted);

    static int BySum(ReadOnlySpan<double> means, ClassGroups groups)
    {
        var best = 0;
        for (var g = 1; g < means.Length; g++)
            if (means[g] * groups.Members(g).Count >= means[best] * groups.Members(best).Count) best = g;
        return best;
    }

    static void MeanProbabilities(string key, GroupDecisions ours, Expected e, double limit)
    {
        foreach (var (row, i) in e.Taken(key).EnumerateArray().Select((r, i) => (r, i)))
            e.Series($"{key}[{i}]", row.EnumerateArray().Select(v => (double?)v.GetDouble()), ours.MeanProbabilities(i).ToArray().Select(p => (double?)p), limit, relative: true);
    }
}
