using System.Globalization;
using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Findings;
using Behavior.Metrics;
using Behavior.Metrics.Statistics;
using Behavior.ModelZoo;
using Behavior.ModelZoo.Layers;
using Behavior.Snapshots;

namespace Behavior.Measures;

/// <summary>
/// How alike representations are: minibatch linear CKA (Nguyen, Raghu, Kornblith 2021) of layers' spatially averaged outputs on the same
/// pictures, at eleven matched relative depths, or over all layers.
/// </summary>
public static class Similarity
{
    const int Depths = 11;
    const double Drift = 0.01; // what float noise in activations moves a CKA by, with a wide margin

    /// <summary>Mean CKA between a model's different layers.</summary>
    public static Estimate MeanWithin(Evaluations evaluations, string model, string set)
    {
        var kernels = LayerKernels.Of(evaluations, model, set);
        return Mean(kernels, OffDiagonal(kernels, kernels.Layers));
    }

    /// <summary>What is pinned of one model: its heat map at eleven relative depths, and means over all layers and over those of each kind.</summary>
    public static Snapshot Within(Evaluations evaluations, string model, string set)
    {
        var kernels = LayerKernels.Of(evaluations, model, set);
        var layers = kernels.AtDepths(Depths);
        var mean = Mean(kernels, OffDiagonal(kernels, kernels.Layers));
        return MetricSnapshot.Of(MetricIds.CkaWithin, "CKA", mean, [EvaluationInput.Of(kernels.Activations)], tolerance: Drift, kind: FigureKind.Similarity, further: snapshot =>
        {
            snapshot.Count("layers", kernels.Layers.Count);
            foreach (var kind in new[] { ActivationKind.Convolution, ActivationKind.Linear, ActivationKind.Normalisation })
                if (kernels.OfKind(kind).Count > 1)
                    snapshot.Number($"mean between {kind.ToString().ToLowerInvariant()} layers", Mean(kernels, OffDiagonal(kernels, kernels.OfKind(kind))).Value, 3, Drift, FigureKind.Similarity);
            for (var i = 0; i < Depths; i++)
                for (var j = i + 1; j < Depths; j++)
                    snapshot.Number($"{Depth(i)} and {Depth(j)}", kernels.Pair(layers[i], kernels, layers[j]).Cka(), 3, Drift, FigureKind.Similarity);
        });
    }

    /// <summary>What is pinned of two models: the heat map of the first's depths against the second's.</summary>
    public static Snapshot Between(Evaluations evaluations, string model, string other, string set)
    {
        LayerKernels a = LayerKernels.Of(evaluations, model, set), b = LayerKernels.Of(evaluations, other, set);
        var (rows, columns) = (a.AtDepths(Depths), b.AtDepths(Depths));
        EvaluationInput[] inputs = [EvaluationInput.Of(a.Activations), EvaluationInput.Of(b.Activations)];
        return MetricSnapshot.Of(MetricIds.CkaBetween, "CKA", Mean(a, Matched(a, b)), inputs, tolerance: Drift, kind: FigureKind.Similarity, further: snapshot =>
        {
            for (var i = 0; i < Depths; i++)
                for (var j = 0; j < Depths; j++)
                    snapshot.Number($"{Depth(i)} and {Depth(j)}", a.Pair(rows[i], b, columns[j]).Cka(), 3, Drift, FigureKind.Similarity);
        });
    }

    /// <summary>Mean CKA at matched relative depth of pairs of one architecture minus that of pairs across the two, each pair of different models.</summary>
    public static FindingPart WithinAgainstAcross(Zoo zoo, string family, string otherFamily, string set)
    {
        var models = new[] { family, otherFamily }.SelectMany(f => zoo.Models(f).Concat(zoo.Models(f + " pre"))).ToList();
        var pairs = models.SelectMany((a, i) => models.Skip(i + 1).Select(b => (First: a, Second: b))).ToLookup(p => p.First.Family == p.Second.Family);
        var groups = $"pairs within {family} or {otherFamily} > pairs across, of {string.Join(", ", models.Select(m => m.Name))}";
        var inputs = Inputs(zoo.Evaluations, models.Select(m => m.Name), set);
        if (!pairs[true].Any()) return new("within > across", groups, Effect.Undefined(0, "no two models of one architecture")) { Inputs = inputs };
        SampledFigure Of(bool within) => LayerPair.Mean([.. pairs[within].SelectMany(p =>
            Matched(LayerKernels.Of(zoo.Evaluations, p.First.Name, set), LayerKernels.Of(zoo.Evaluations, p.Second.Name, set)))]);
        return new("within > across", groups, new Measured(OverSamples(zoo.Evaluations, models[0].Name, set, Of(true) - Of(false)), inputs));
    }

    /// <summary>Mean CKA between different layers of one group's models minus another's: of all layers, or of a kind.</summary>
    /// <param name="zoo">The zoo.</param>
    /// <param name="groups">The contrast.</param>
    /// <param name="set">The benchmark.</param>
    /// <param name="kind">Which layers; all for null.</param>
    /// <param name="matched">Eleven evenly spread depths of each instead of every layer.</param>
    public static FindingPart? CompareAlikeness(Zoo zoo, string groups, string set, ActivationKind? kind = null, bool matched = false)
    {
        var contrast = zoo.Contrast(groups);
        // Two layers are one pair: nothing to average.
        if (contrast.Larger.Names.Concat(contrast.Smaller.Names).Any(m => LayerKernels.Of(zoo.Evaluations, m, set).OfKind(kind).Count < 3)) return null;
        return zoo.Compare(groups, Of(zoo.Evaluations, set, kernels => LayerPair.Mean(OffDiagonal(kernels, matched ? kernels.AtDepths(Depths, kind) : kernels.OfKind(kind))))) with
        {
            Name = $"{groups}, {kind?.ToString().ToLowerInvariant() ?? "all"} layers",
        };
    }

    /// <summary>
    /// Whether a network's stages form blocks. Layers of one stage lie nearer to each other than layers of two, and near layers are alike in any
    /// network: so pairs of one stage are compared with pairs of two at the same distance, and the whole with another network cut into as many parts.
    /// </summary>
    /// <param name="zoo">The zoo.</param>
    /// <param name="groups">A contrast: networks with stages against networks to be cut.</param>
    /// <param name="set">The benchmark.</param>
    public static IEnumerable<FindingPart> StagesFormBlocks(Zoo zoo, string groups, string set)
    {
        var contrast = zoo.Contrast(groups);
        var stages = contrast.Larger.Names.Max(m => LayerKernels.Of(zoo.Evaluations, m, set).Layers.Select(l => l.Stage).Where(s => s.Length > 0).Distinct().Count());
        if (stages < 2) yield break;
        var blocks = Of(zoo.Evaluations, set, kernels => Blocks(kernels, stages));
        foreach (var model in contrast.Larger.Checkpoints)
            yield return Zoo.Judge(model, blocks).Named($"{model.Name}, same stage > other stage at equal distance");
        yield return zoo.Compare(groups, blocks).Named($"{groups}, the same of the second cut into {stages} parts");
    }

    /// <summary>Mean over distances, of those at which there are both, of CKA within a stage minus CKA between stages. A network without stages is cut into equal parts.</summary>
    static SampledFigure Blocks(LayerKernels kernels, int parts)
    {
        var layers = kernels.Layers.Where(l => l.Stage.Length > 0).ToList();
        var stage = layers.Count > 0 ? layers.Select(l => l.Stage).ToList() : [.. Enumerable.Range(0, kernels.Layers.Count).Select(i => $"{i * parts / kernels.Layers.Count}")];
        if (layers.Count == 0) layers = [.. kernels.Layers];
        var byDistance = (from i in Enumerable.Range(0, layers.Count)
                          from j in Enumerable.Range(i + 1, layers.Count - i - 1)
                          group (Same: stage[i] == stage[j], I: i, J: j) by j - i into distance
                          where distance.Any(p => p.Same) && distance.Any(p => !p.Same)
                          select distance).ToList();
        if (byDistance.Count == 0) return SampledFigure.Undefined(kernels.Activations.Samples.Count, "no distance has pairs within a part and between parts");
        SampledFigure Mean(IEnumerable<(bool Same, int I, int J)> pairs) => LayerPair.Mean([.. pairs.Select(p => kernels.Pair(layers[p.I], kernels, layers[p.J]))]);
        return SampledFigure.Average([.. byDistance.Select(d => Mean(d.Where(p => p.Same)) - Mean(d.Where(p => !p.Same)))]);
    }

    static Func<string, Measured> Of(Evaluations evaluations, string set, Func<LayerKernels, SampledFigure> figure) => model =>
        new(OverSamples(evaluations, model, set, figure(LayerKernels.Of(evaluations, model, set))), Inputs(evaluations, [model], set));

    static List<LayerPair> OffDiagonal(LayerKernels kernels, IReadOnlyList<LayerKernels.Layer> layers) =>
        [.. layers.SelectMany((a, i) => layers.Skip(i + 1).Where(b => b != a).Select(b => kernels.Pair(a, kernels, b)))];

    static List<LayerPair> Matched(LayerKernels a, LayerKernels b) => [.. a.AtDepths(Depths).Zip(b.AtDepths(Depths), (x, y) => a.Pair(x, b, y))];

    static Estimate Mean(LayerKernels kernels, IReadOnlyList<LayerPair> pairs) => LayerPair.Mean(pairs).Counting(kernels.Activations.Samples.Count).Estimate();

    /// <summary>Counted in pictures, although batches of them are the units.</summary>
    static SampledFigure OverSamples(Evaluations evaluations, string model, string set, SampledFigure overBatches) =>
        overBatches.Counting(LayerKernels.Of(evaluations, model, set).Activations.Samples.Count);

    static EvaluationInput[] Inputs(Evaluations evaluations, IEnumerable<string> models, string set) => [.. models.Select(m => EvaluationInput.Of(LayerKernels.Of(evaluations, m, set).Activations))];

    static string Depth(int i) => (i / (Depths - 1.0)).ToString("0.0", CultureInfo.InvariantCulture);
}
