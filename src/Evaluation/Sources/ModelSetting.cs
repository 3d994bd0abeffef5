using Behavior.Datasets.Labels;

namespace Behavior.Evaluation.Sources;

/// <summary>What a checkpoint is opened for.</summary>
/// <param name="Benchmark">The classes of the benchmark that it is asked about.</param>
/// <param name="Outputs">What is wanted of it.</param>
/// <param name="Precision">Number format of the forward pass, see <see cref="Manifests.Items.Precisions"/>.</param>
/// <param name="Device">Where to compute.</param>
public sealed record ModelSetting(LabelSpace Benchmark, Outputs Outputs, string Precision, string Device)
{
    /// <summary>Where a source may keep what it makes; null for nowhere.</summary>
    public IMatrixCache? Cache { get; init; }

    /// <summary>Where a source says what the user should know and is no error; null for nowhere.</summary>
    public Action<string>? Report { get; init; }
}
