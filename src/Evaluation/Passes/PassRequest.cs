using Behavior.Datasets;
using Behavior.Imaging.Transforms;
using Behavior.Manifests.Items;

namespace Behavior.Evaluation.Passes;

/// <summary>What a pass is to find out.</summary>
/// <param name="Benchmark">The benchmark's item.</param>
/// <param name="Dataset">Its data.</param>
/// <param name="Transform">The preprocessing that every checkpoint of the pass shares.</param>
/// <param name="Wanted">The outputs asked for.</param>
/// <param name="Alongside">Outputs that cost nothing more and will be asked for too; collected only where a pass is made anyway.</param>
sealed record PassRequest(BenchmarkItem Benchmark, IDataset Dataset, Transform Transform, Outputs Wanted, Outputs Alongside)
{
    /// <summary>What is put into the preprocessing; empty for nothing.</summary>
    public string Perturbation { get; init; } = "";
}
