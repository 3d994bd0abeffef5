using System.Globalization;
using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Findings;
using Behavior.Metrics;
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
        if (!pairs[true].Any()) return new("within > across", groups, Estimate.Undefined(0, "no two models of one architecture")) { Inputs = Inputs(zoo.Evaluations, models.Select(m => m.Name), set) };
        MeanCka Of(bool within) => new([.. pairs[within].SelectMany(p => Matched(LayerKernels.Of(zoo.Evaluations, p.First.Name, set), LayerKernels.Of(zoo.Evaluations, p.Second.Name, set)))]);
        var effect = OverSamples(zoo.Evaluations, models[0].Name, set, GroupDifference.Of([Of(true)], [Of(false)]));
        return new("within > across", groups, effect) { Inputs = Inputs(zoo.Evaluations, models.Select(m => m.Name), set) };
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
        var names = contrast.Larger.Names.Concat(contrast.Smaller.Names).ToList();
        if (names.Any(m => LayerKernels.Of(zoo.Evaluations, m, set).OfKind(kind).Count < 3)) return null; // two layers are one pair: nothing to average
        var effect = GroupDifference.Of([.. contrast.Larger.Names.Select(Alike)], [.. contrast.Smaller.Names.Select(Alike)]);
        return new($"{groups}, {kind?.ToString().ToLowerInvariant() ?? "all"} layers", contrast.ToString(), OverSamples(zoo.Evaluations, names[0], set, effect))
        {
            Inputs = Inputs(zoo.Evaluations, names, set),
        };

        MeanCka Alike(string model)
        {
            var kernels = LayerKernels.Of(zoo.Evaluations, model, set);
            return new(OffDiagonal(kernels, matched ? kernels.AtDepths(Depths, kind) : kernels.OfKind(kind)));
        }
    }

    /// <summary>Mean CKA of layers of one stage minus that of layers of different stages, for a network that has stages; else null.</summary>
    public static FindingPart? StagesFormBlocks(Evaluations evaluations, string model, string set)
    {
        var kernels = LayerKernels.Of(evaluations, model, set);
        var layers = kernels.Layers.Where(l => l.Stage.Length > 0).ToList();
        var pairs = layers.SelectMany((a, i) => layers.Skip(i + 1).Select(b => (Same: a.Stage == b.Stage, Pair: kernels.Pair(a, kernels, b)))).ToLookup(p => p.Same, p => p.Pair);
        if (!pairs[true].Any() || !pairs[false].Any()) return null;
        var effect = OverSamples(evaluations, model, set, GroupDifference.Of([new MeanCka([.. pairs[true]])], [new MeanCka([.. pairs[false]])]));
        return new($"{model}, same stage > other stage", model, effect) { Inputs = Inputs(evaluations, [model], set) };
    }

    static List<LayerPair> OffDiagonal(LayerKernels kernels, IReadOnlyList<LayerKernels.Layer> layers) =>
        [.. layers.SelectMany((a, i) => layers.Skip(i + 1).Where(b => b != a).Select(b => kernels.Pair(a, kernels, b)))];

    static List<LayerPair> Matched(LayerKernels a, LayerKernels b) => [.. a.AtDepths(Depths).Zip(b.AtDepths(Depths), (x, y) => a.Pair(x, b, y))];

    static Estimate Mean(LayerKernels kernels, IReadOnlyList<LayerPair> pairs) => WithN(GroupDifference.Of(new MeanCka(pairs)), kernels.Activations.Samples.Count);

    static Estimate OverSamples(Evaluations evaluations, string model, string set, Estimate overBatches) => WithN(overBatches, LayerKernels.Of(evaluations, model, set).Activations.Samples.Count);

    static Estimate WithN(Estimate estimate, int n) => new(estimate.Value, n, estimate.Low, estimate.High);

    static EvaluationInput[] Inputs(Evaluations evaluations, IEnumerable<string> models, string set) => [.. models.Select(m => EvaluationInput.Of(LayerKernels.Of(evaluations, m, set).Activations))];

    static string Depth(int i) => (i / (Depths - 1.0)).ToString("0.0", CultureInfo.InvariantCulture);
}
