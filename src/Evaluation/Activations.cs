using Behavior.Datasets;

namespace Behavior.Evaluation;

/// <summary>The intermediate outputs of one checkpoint on a benchmark: a matrix [samples, channels] for each named layer of the image network.</summary>
/// <param name="Checkpoint">The checkpoint's name.</param>
/// <param name="Benchmark">The benchmark's name.</param>
/// <param name="Samples">The samples, in the order of the matrices' rows.</param>
/// <param name="Layers">The layers in the order in which they compute.</param>
/// <param name="Provenance">What determined them.</param>
public sealed record Activations(string Checkpoint, string Benchmark, IReadOnlyList<Sample> Samples, IReadOnlyList<LayerActivation> Layers, Provenance Provenance);
