using Behavior.Comparison;
using Behavior.Diagnostics;
using Behavior.Evaluation.Passes;
using Behavior.Manifests;
using Behavior.Measures;

namespace Behavior.Gate.Roc;

/// <summary>Runs the gate on a plant.</summary>
static class Judge
{
    /// <summary>Compares a plant with its baseline.</summary>
    /// <param name="evaluations">What baseline and plant answer.</param>
    /// <param name="baseline">The accepted checkpoint.</param>
    /// <param name="item">The plant's item.</param>
    /// <param name="plant">The plant.</param>
    public static PlantOutcome Of(Evaluations evaluations, BaselineSide baseline, string item, Plant plant)
    {
        var none = new PlantOutcome { Plant = plant.Name, Kind = plant.Kind, IsHarmless = plant.IsHarmless, Verdict = PlantOutcome.Refused };
        try
        {
            var candidate = new EvaluatedSide(evaluations, item);
            var checkpoint = evaluations.Manifest.Checkpoint(baseline.Baseline.Checkpoint);
            var comparison = new UpdateComparison(evaluations);
            var update = comparison.Compare(checkpoint, baseline.Baseline.Rows, baseline, candidate);
            var fewer = comparison.Compare(checkpoint, baseline.Baseline.Rows, new EveryFifth(baseline), new EveryFifth(candidate));
            return Filled(none, update) with { OfFewer = fewer.Verdict.Word(), RowsOfFewer = [.. fewer.Rows.Select(r => Row(r, fewer.Alpha))] };
        }
        catch (BehaviorException refused) { return none with { Error = refused.Message }; }
    }

    static PlantOutcome Filled(PlantOutcome outcome, Update update)
    {
        JudgedRow Find(string metric, string dataset) => update.Rows.First(r => r.Change.Metric == metric && r.Change.Dataset == dataset);
        RowChange accuracy = Find(MetricIds.Top1, World.Photographs).Change, ece = Find(MetricIds.Ece, World.Photographs).Change, corrupted = Find(MetricIds.Top1, World.Corrupted).Change;
        return outcome with
        {
            Verdict = update.Verdict.Word(),
            Rows = [.. update.Rows.Select(r => Row(r, update.Alpha))],
            AccuracyLoss = accuracy.Before.Value - accuracy.After.Value,
            EceGrowth = ece.After.Value - ece.Before.Value,
            CorruptedLoss = corrupted.Before.Value - corrupted.After.Value,
            WorstClass = -accuracy.Slices.Where(s => s.Name.StartsWith("class ", StringComparison.Ordinal)).Min(s => s.Difference),
            Lost = accuracy.Regressed,
            Won = accuracy.Fixed,
            IsSame = update.IsSame,
        };
    }

    static RowOutcome Row(JudgedRow row, double alpha)
    {
        var (change, rule) = (row.Change, row.Rule);
        var whole = row.PAdjusted < alpha && change.Difference is { Value: < 0 } d && d.Low <= -rule.Margin;
        return new(RowWords.Name(change), row.Verdict.Word(), change.Before.ValueOrNull, change.After.ValueOrNull, change.Difference?.Low, change.Difference?.High, row.PAdjusted,
            row.Blocks, row.LeavesOpen, row.Blocks && !whole, [.. row.LostSlices.Select(s => s.Slice.Name)]);
    }
}
