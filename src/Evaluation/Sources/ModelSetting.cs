using Behavior.Datasets;
using Behavior.Datasets.Labels;

namespace Behavior.Evaluation.Sources;

/// <summary>What a checkpoint is opened for.</summary>
/// <param name="Benchmark">The classes of the benchmark that it is asked about.</param>
/// <param name="Outputs">What is wanted of it.</param>
/// <param name="Precision">Number format of the forward pass, see <see cref="Manifests.Items.Precisions"/>.</param>
/// <param name="Device">Where to compute.</param>
public sealed record ModelSetting(LabelSpace Benchmark, Outputs Outputs, string Precision, string Device)
{
    /// <summary>The samples that it will be asked about; null where that is not known.</summary>
    public IDataset? Data { get; init; }

    /// <summary>The classes that it answers with; null where no answers are wanted, or that is not known.</summary>
    public LabelSpace? Head { get; init; }

    /// <summary>What of <see cref="Outputs"/> must be there; the rest is collected where it costs nothing.</summary>
    public Outputs Wanted { get; init; }

    /// <summary>What is put into the preprocessing; empty for nothing.</summary>
    public string Perturbation { get; init; } = "";

    /// <summary>Where a source may keep what it makes; null for nowhere.</summary>
    public IMatrixCache? Cache { get; init; }

    /// <summary>The folder in which a source may keep a small file of its own, about this machine; null for nowhere.</summary>
    public string? Folder { get; init; }

    /// <summary>Where a source says what the user should know and is no error; null for nowhere.</summary>
    public Action<string>? Report { get; init; }
}
