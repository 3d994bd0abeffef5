using Behavior.Diagnostics;
using Behavior.Evaluation;
using Behavior.Metrics;
using Behavior.Metrics.Statistics;
using Behavior.Snapshots;

namespace Behavior.Measures;

/// <summary>
/// Shape bias (Geirhos et al. 2019) on cue-conflict pictures: decisions for the shape among decisions for shape or texture. The label
/// is the shape; the <c>texture</c> annotation names the other class. Pictures whose two cues agree do not count.
/// </summary>
public static class ShapeDecisions
{
    /// <summary>What is pinned of one model's bias.</summary>
    public static Snapshot Of(Predictions predictions)
    {
        var result = Metrics.Decisions.ShapeBias.Of(predictions.Top1, predictions.Labels, Textures(predictions));
        return MetricSnapshot.Of(MetricIds.ShapeBias, "fraction of shape or texture decisions", result.Overall, predictions, Jitter.Samples, snapshot => snapshot
            .Number("shape decisions", result.All.ShapeDecisions, 0, Jitter.Samples, FigureKind.Count)
            .Number("texture decisions", result.All.TextureDecisions, 0, Jitter.Samples, FigureKind.Count)
            .Number("conflict pictures", result.All.ConflictImages, 0, 0));
    }

    /// <summary>Shape bias with the influence of every picture.</summary>
    /// <exception cref="BehaviorException">BHV0405: the model decides for neither cue on any picture, so its bias does not exist.</exception>
    public static SampledFigure Bias(Predictions predictions)
    {
        var (units, textures) = (predictions.Units(), Textures(predictions));
        var decisions = Decide(predictions, textures);
        bool[] conflict = [.. textures.Select((texture, i) => texture != predictions.Labels[i])];
        var shape = SampledFigure.Mean(units, [.. decisions.Select(d => d > 0 ? 1.0 : 0)], conflict);
        var texture = SampledFigure.Mean(units, [.. decisions.Select(d => d < 0 ? 1.0 : 0)], conflict);
        return SampledFigure.Of([shape, texture], x => x[0] / (x[0] + x[1]));
    }

    /// <summary>The plain mean over shape categories that have a decision, with the influence of every picture.</summary>
    public static SampledFigure MeanOverCategories(Predictions predictions)
    {
        var (units, textures) = (predictions.Units(), Textures(predictions));
        var decisions = Decide(predictions, textures);
        var biases = new List<SampledFigure>();
        foreach (var category in predictions.Labels.Distinct().Order())
        {
            bool[] conflict = [.. textures.Select((texture, i) => texture != predictions.Labels[i] && predictions.Labels[i] == category)];
            if (!decisions.Where((d, i) => conflict[i] && d != 0).Any()) continue;
            biases.Add(SampledFigure.Of([Share(1), Share(-1)], x => x[0] / (x[0] + x[1])));

            SampledFigure Share(int decision) => SampledFigure.Mean(units, [.. decisions.Select(d => d == decision ? 1.0 : 0)], conflict);
        }
        return SampledFigure.Average(biases);
    }

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

    /// <summary>For each picture +1 for shape, -1 for texture, 0 for neither or where the two cues agree.</summary>
    static int[] Decide(Predictions predictions, int[] textures)
    {
        int[] decisions = [.. textures.Select((texture, i) => predictions.Labels[i] == texture ? 0
            : predictions.Top1[i] == predictions.Labels[i] ? 1 : predictions.Top1[i] == texture ? -1 : 0)];
        return decisions.Any(d => d != 0) ? decisions
            : throw new BehaviorException("BHV0405", $"'{predictions.Checkpoint}' decides for neither shape nor texture on any picture of '{predictions.Benchmark}': it has no shape bias. "
                + $"Usual cause: a model that answers the same class everywhere.");
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
