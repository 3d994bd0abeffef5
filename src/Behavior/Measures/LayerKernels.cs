using System.Text.RegularExpressions;
using Behavior.Evaluation;
using Behavior.Evaluation.Passes;
using Behavior.Metrics;
using Behavior.Metrics.Similarity;
using Behavior.Metrics.Statistics;
using Behavior.ModelZoo;
using Behavior.ModelZoo.Layers;

namespace Behavior.Measures;

/// <summary>The kernels of a checkpoint's layers on one benchmark, ready to be compared.</summary>
sealed class LayerKernels
{
    const int FewestBatches = 16, BatchRows = 32; // kernels grow with rows x rows of a batch: small batches keep many layers of many models in memory
    static readonly Regex s_stage = new(@"(?:^|\.)(?:stages\.|layer)(\d+)\.", RegexOptions.Compiled);

    readonly Dictionary<string, double[]> _own = [];

    LayerKernels(Activations activations)
    {
        Activations = activations;
        var batches = Math.Max(FewestBatches, activations.Samples.Count / BatchRows);
        Layers = [.. Distinct(activations.Layers).AsParallel().AsOrdered().Select(l => new Layer(l.Name, l.Kind, l.Depth, BatchedKernels.Linear(l.Matrix, batches), Stage(l.Name)))];
        foreach (var layer in Layers) _own[layer.Name] = layer.Kernels.Hsic(layer.Kernels);
        Layers = [.. Layers.Where(l => _own[l.Name].Average() > 0)]; // a layer without variance is like nothing
        Batches = Units.Of($"batches of {activations.Benchmark}", [.. Enumerable.Range(0, Layers.Count > 0 ? Layers[0].Kernels.Batches : 1).Select(b => $"{activations.Benchmark}/batch {b}")]);
    }

    /// <summary>The batches that kernels were made of, as units.</summary>
    public Units Batches { get; }

    /// <summary>What they were made of.</summary>
    public Activations Activations { get; }

    /// <summary>The layers in the order in which they compute.</summary>
    public IReadOnlyList<Layer> Layers { get; }

    /// <summary>Kernels of one checkpoint, made once a run.</summary>
    public static LayerKernels Of(Evaluations evaluations, string model, string set) => evaluations.Once(("kernels", model, set), () => new LayerKernels(evaluations.Activations(model, set)));

    /// <summary>Layers of one kind; all of them for null.</summary>
    public IReadOnlyList<Layer> OfKind(ActivationKind? kind) => [.. Layers.Where(l => kind is null || l.Kind == kind)];

    /// <summary>The layer nearest to each of <paramref name="count"/> evenly spread relative depths, the same layer twice where there are fewer.</summary>
    public IReadOnlyList<Layer> AtDepths(int count, ActivationKind? kind = null)
    {
        var layers = OfKind(kind);
        return layers.Count == 0 ? [] : [.. Enumerable.Range(0, count).Select(i => layers.MinBy(l => Math.Abs(l.Depth - i / (count - 1.0)))!)];
    }

    /// <summary>Two layers, the second of this or of another checkpoint.</summary>
    public LayerPair Pair(Layer layer, LayerKernels other, Layer otherLayer) =>
        new(Batches, layer.Kernels.Hsic(otherLayer.Kernels), _own[layer.Name], other._own[otherLayer.Name]);

    /// <summary>Without containers: what puts out exactly what a layer before it did, its last child, is no layer by itself and would count it twice.</summary>
    static IEnumerable<LayerActivation> Distinct(IReadOnlyList<LayerActivation> layers) => layers.DistinctBy(l => l.Matrix, new SameValues());

    static string Stage(string name) => s_stage.Match(name) is { Success: true } match ? match.Groups[1].Value : "";

    /// <summary>One layer.</summary>
    /// <param name="Name">Published name.</param>
    /// <param name="Kind">What kind of layer it is.</param>
    /// <param name="Depth">0 first, 1 last.</param>
    /// <param name="Kernels">Its kernels.</param>
    /// <param name="Stage">The stage it belongs to; empty for a network without stages.</param>
    public sealed record Layer(string Name, ActivationKind Kind, double Depth, BatchedKernels Kernels, string Stage);

    /// <summary>Whether two matrices hold the same numbers.</summary>
    sealed class SameValues : IEqualityComparer<Features>
    {
        public bool Equals(Features? a, Features? b) => a!.Rows == b!.Rows && a.Columns == b.Columns && Enumerable.Range(0, a.Rows).All(r => a.Row(r).SequenceEqual(b.Row(r)));

        public int GetHashCode(Features features)
        {
            var hash = new HashCode();
            hash.AddBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(features.Row(0)));
            return hash.ToHashCode();
        }
    }
}
