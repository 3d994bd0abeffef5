using Behavior.Conformance.Cases;
using Behavior.Metrics;
using Behavior.Metrics.Transfer;

namespace Behavior.Conformance.Metrics;

/// <summary>Goldens <c>nearest-neighbours-golden/1</c>: weighted k-NN.</summary>
public sealed class NearestNeighboursFormat : MetricFormat
{
    /// <inheritdoc/>
    public override string Format => "nearest-neighbours-golden/1";

    private protected override IEnumerable<GoldenCase> Cases(GoldenFile golden) => golden.Cases.Select(c => new GoldenCase(c.Word("name"), c.At("expected"), e =>
    {
        var data = new TransferCase(c.At("input"), golden);
        var k = data.Input.Count("k", GoldenLimits.Bins, least: 1);
        var neighbours = new NearestNeighbours(data.Train, data.TrainLabels, k, data.Input.Real("temperature"), data.Standardise, data.Input.Count("classes", GoldenLimits.Bins, least: 1));
        var found = neighbours.Find(data.Test);
        e.Count("k", k);
        e.Count("neighbours_used", neighbours.K);
        TransferCase.Predictions(e, [.. found.Select(n => n.Prediction)], data.TestLabels);
        for (var i = 0; i < e.Json.At("first_rows").GetArrayLength(); i++) Row(e.Item("first_rows", i), found[i], golden.Tolerance("similarities"), golden.Tolerance("scores_relative"));
    }));

    static void Row(Expected e, Neighbours ours, double similarities, double scores)
    {
        e.Counts("neighbours", ours.Positions.Take(e.Json.At("neighbours").GetArrayLength()));
        e.Numbers("similarities", ours.Similarities.Take(e.Json.At("similarities").GetArrayLength()).Select(s => new Figure(s)), similarities);
        e.Numbers("scores", ours.Scores.Select(s => new Figure(s)), scores, relative: true);
        e.Close();
    }
}
