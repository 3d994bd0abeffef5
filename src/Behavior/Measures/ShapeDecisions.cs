using Behavior.Diagnostics;
using Behavior.Evaluation;
using Behavior.Metrics;
using Behavior.Snapshots;

namespace Behavior.Measures;

/// <summary>
/// Shape bias (Geirhos et al. 2019) on cue-conflict pictures: decisions for the shape among decisions for shape or texture. The label
/// is the shape; the <c>texture</c> annotation names the other class. Pictures whose two cues agree do not count.
/// </summary>
public static class ShapeDecisions
{
    /// <summary>What is pinned of one model's bias.</summary>
    public static Snapshot Bias(Predictions predictions)
    {
        var result = Metrics.Decisions.ShapeBias.Of(predictions.Top1, predictions.Labels, Textures(predictions));
        return MetricSnapshot.Of(MetricIds.ShapeBias, "fraction of shape or texture decisions", result.Overall, predictions, Jitter.Samples, snapshot => snapshot
            .Number("shape decisions", result.All.ShapeDecisions, 0, Jitter.Samples, FigureKind.Count)
            .Number("texture decisions", result.All.TextureDecisions, 0, Jitter.Samples, FigureKind.Count)
            .Number("conflict pictures", result.All.ConflictImages, 0, 0));
    }

    /// <summary>Mean bias of one group of models minus that of another on the same pictures, with a paired bootstrap interval over pictures.</summary>
    /// <exception cref="BehaviorException">BHV0405: a model decides for neither cue on any picture, so its bias does not exist.</exception>
    public static Estimate Difference(IReadOnlyList<Predictions> group, IReadOnlyList<Predictions> other) =>
        GroupDifference.Of([.. group.Select(p => new ShapeBiasStatistic(Decide(p)))], [.. other.Select(p => new ShapeBiasStatistic(Decide(p)))]);

    /// <summary>What is pinned of one model's bias by shape category.</summary>
    public static Snapshot ByCategory(Predictions predictions)
    {
        var result = Metrics.Decisions.ShapeBias.Of(predictions.Top1, predictions.Labels, Textures(predictions));
        var mean = result.MeanOverCategories; // counts categories; what may tip are the decisions behind them
        var value = mean.IsDefined ? new Estimate(mean.Value, result.Overall.N) : mean;
        return MetricSnapshot.Of(MetricIds.ShapeBiasByCategory, "fraction of shape or texture decisions", value, predictions, Jitter.Samples, snapshot =>
        {
            foreach (var (category, bias) in result.PerCategory.OrderBy(c => c.Key))
                snapshot.Figure(predictions.Classes[category], bias.Bias.Figure, Jitter.Digits(bias.ConflictImages), Jitter.Rate(bias.Bias.N));
        });
    }

    /// <summary>For each conflict picture +1 for shape, -1 for texture, 0 for neither.</summary>
    static sbyte[] Decide(Predictions predictions)
    {
        var textures = Textures(predictions);
        var decisions = new List<sbyte>();
        for (var i = 0; i < textures.Length; i++)
        {
            if (predictions.Labels[i] == textures[i]) continue;
            decisions.Add(predictions.Top1[i] == predictions.Labels[i] ? (sbyte)1 : predictions.Top1[i] == textures[i] ? (sbyte)-1 : (sbyte)0);
        }
        if (!decisions.Any(d => d != 0))
            throw new BehaviorException("BHV0405", $"'{predictions.Checkpoint}' decides for neither shape nor texture on any picture of '{predictions.Benchmark}': it has no shape bias. "
                + $"Usual cause: a model that answers the same class everywhere.");
        return [.. decisions];
    }

    /// <summary>The texture class of each sample.</summary>
    /// <exception cref="BehaviorException">BHV0307: a sample has no texture annotation that names a class.</exception>
    public static int[] Textures(Predictions predictions)
    {
        var classes = predictions.Classes.Index().ToDictionary(c => c.Item, c => c.Index);
        return [.. predictions.Samples.Select(s => s.Annotations.TryGetValue(AnnotationNames.Texture, out var name) && classes.TryGetValue(name, out var index)
            ? index
            : throw new BehaviorException("BHV0307", $"Sample '{s.Id}' of '{predictions.Benchmark}' has no '{AnnotationNames.Texture}' annotation that names a class. "
                + $"Shape bias needs one on every sample: take shape-bias out of Measures, or use a cue-conflict reader."))];
    }
}
