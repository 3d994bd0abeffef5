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

    /// <summary>Training paradigm that findings compare: <c>sup</c>, <c>clip</c>, or <c>pre</c> for weights that were trained on other labels and give features only.</summary>
    public string Paradigm { get; init; } = "";

    /// <summary>Full path of the byte-pair merges that a CLIP model's tokenizer needs; empty for others.</summary>
    public string Vocabulary { get; init; } = "";

    /// <summary>Full path of the texts that class names are put into, one a line with <c>{}</c> where the name goes; for CLIP models.</summary>
    public string Templates { get; init; } = "";

    /// <summary>How many samples its training saw; null where the item does not say.</summary>
    public long? Samples { get; init; }

    /// <summary>What it controls for, for example <c>samples</c>; empty for ordinary checkpoints. Control checkpoints are in no group and no metric row.</summary>
    public string Control { get; init; } = "";

    /// <summary>Whether it answers with classes; a <c>pre</c> checkpoint gives features only.</summary>
    public bool Answers => Paradigm != PreTrained;

    /// <summary>The paradigm of checkpoints that were trained on other labels.</summary>
    public const string PreTrained = "pre";

    /// <summary>How to get the weights, in words or as a command; said where they are absent.</summary>
    public string Obtain { get; init; } = "";

    /// <summary>All of the item's metadata.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>The file that defines the item.</summary>
    public string DefinedIn { get; init; } = "";
}
