namespace Behavior.Manifests;

/// <summary>One <c>Checkpoint</c> item: weights on disk with the architecture and preprocessing that belong to them.</summary>
public sealed record CheckpointItem
{
    /// <summary>The name in theory rows, snapshots and messages.</summary>
    public required string Name { get; init; }

    /// <summary>The set of checkpoints it belongs to.</summary>
    public required string Zoo { get; init; }

    /// <summary>The published configuration name of its network.</summary>
    public required string Architecture { get; init; }

    /// <summary>Full path of the weights.</summary>
    public required string Weights { get; init; }

    /// <summary>Expected SHA-256 of the weights, lower-case hexadecimal; empty where none is pinned.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Key layout of the weights file; empty to detect it.</summary>
    public string Layout { get; init; } = "";

    /// <summary>The transform that the weights were trained with, in text form.</summary>
    public required string Preprocess { get; init; }

    /// <summary>Architecture family that findings compare, for example <c>convnext</c> or <c>vit</c>.</summary>
    public string Family { get; init; } = "";

    /// <summary>Training paradigm that findings compare: <c>sup</c> or <c>clip</c>.</summary>
    public string Paradigm { get; init; } = "";

    /// <summary>How to get the weights, in words or as a command; said where they are absent.</summary>
    public string Obtain { get; init; } = "";

    /// <summary>All of the item's metadata.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>The file that defines the item.</summary>
    public string DefinedIn { get; init; } = "";
}
