namespace Behavior.Evaluation;

/// <summary>Everything that determines predictions. Equal provenance means equal predictions up to float noise.</summary>
/// <param name="Weights">Identity of the checkpoint: the hash of its tensors, or of what stands in their place, see <see cref="Sources.IModelSource.Identity"/>.</param>
/// <param name="Architecture">The network's configuration name; empty for sources that have none.</param>
/// <param name="Data">Fingerprint of the dataset.</param>
/// <param name="Transform">Canonical text of the transform.</param>
/// <param name="Precision">Number format of the forward pass.</param>
/// <param name="Device">Where it ran, <c>cpu</c> or <c>cuda</c>.</param>
public sealed record Provenance(string Weights, string Architecture, string Data, string Transform, string Precision, string Device)
{
    /// <summary>Raised when the engine computes predictions differently, so that none made before is taken for one made now.</summary>
    public const int EngineVersion = 3;

    /// <summary>What else determines the answers: a hash of a CLIP model's vocabulary, class names and templates, and of the way from the head's classes to the benchmark's.</summary>
    public string Head { get; init; } = "";

    /// <summary>What of the checkpoint was recorded on this benchmark, as a hash; empty for one that computes, see <see cref="Sources.IModelSource.Recorded"/>.</summary>
    public string Recorded { get; init; } = "";

    /// <summary>What determines features and activations, which no classifier enters.</summary>
    public Provenance WithoutHead => this with { Head = "" };

    /// <summary>The first digits of a hash, enough to tell versions apart in a snapshot.</summary>
    public static string Short(string hash) => hash.Length > 16 ? hash[..16] : hash;
}
