using Behavior.Diagnostics.Items;

namespace Behavior.Manifests.Items;

/// <summary>One <c>Checkpoint</c> item: weights on disk with the architecture and preprocessing that belong to them.</summary>
public sealed record CheckpointItem : ManifestItem
{
    /// <summary>The zoo it belongs to.</summary>
    [Key("The zoo that it belongs to; -p:Zoo=NAME chooses one.", IsRequired = true)]
    public string Zoo { get; init; } = "";

    /// <summary>Full path of the weights.</summary>
    [Key("The file with the weights.", Type = ItemKeyType.Path)]
    public string Weights { get; init; } = "";

    /// <summary>Expected SHA-256 of the weights, lower-case hexadecimal; empty where none is pinned.</summary>
    [Key("The SHA-256 that the file of the weights must have, a check of its download; behavior doctor prints that of what is there.", Type = ItemKeyType.Sha256)]
    public string Sha256 { get; init; } = "";

    /// <summary>The published configuration name of its network; empty for sources that need none.</summary>
    [Key("The network's published configuration name, for example convnext_base; behavior inspect lists them.")]
    public string Architecture { get; init; } = "";

    /// <summary>The transform that the weights were trained with, in text form.</summary>
    [Key("The transform that the weights were trained with, for example resize(256,bicubic)|center-crop(224)|normalize(imagenet).")]
    public string Preprocess { get; init; } = "";

    /// <summary>The side in pixels of the pictures that its network is built for, where that is not the architecture's; null where the item does not say.</summary>
    [Key("The side in pixels of the pictures that its network is built for; the architecture's size unless given. Position embeddings of a transformer are resampled to it, as timm and "
        + "open_clip do; a convolutional network is the same at every size. The build warns where Preprocess makes pictures of another size.",
        Type = ItemKeyType.WholeNumber, Most = 8_192)]
    public int? InputSize { get; init; }

    /// <summary>The label space of its classifier: a known name, a benchmark, or a file of ids; empty where the architecture says it.</summary>
    [Key("The classes that its classifier answers with: the name of a label space, of a benchmark, or a file with one class a line; the architecture's published ones unless given.")]
    public string LabelSpace { get; init; } = "";

    /// <summary>Architecture family that findings compare, for example <c>convnext</c> or <c>vit</c>.</summary>
    [Key("The architecture family that findings compare, for example convnext or vit.")]
    public string Family { get; init; } = "";

    /// <summary>Training paradigm that findings compare.</summary>
    [Key("The training paradigm that findings compare: sup, clip, or pre (trained on other labels: features only); human for a person's recorded answers, which are pinned and shown beside "
        + "those of models and enter no claim.", Type = ItemKeyType.Choice, Choices = [Paradigms.Supervised, Paradigms.Clip, Paradigms.PreTrained, Paradigms.Human])]
    public Paradigm Paradigm { get; init; }

    /// <summary>Number format of its forward pass; empty for the run's.</summary>
    [Key("The number format of its forward pass; that of the run (-p:Precision) unless given. Only float32 on a CPU pins.", Type = ItemKeyType.Choice,
        Choices = [Precisions.Float32, Precisions.BFloat16, Precisions.Float16])]
    public string Precision { get; init; } = "";

    /// <summary>How many samples its training saw; null where the item does not say.</summary>
    [Key("How many samples its training saw.", Type = ItemKeyType.WholeNumber)]
    public long? Samples { get; init; }

    /// <summary>Which of several trainings of one recipe it is; null where there is one alone.</summary>
    [Key("Which of several trainings of one recipe it is. Checkpoints that differ in their seed alone are one recipe: claims average over them and may speak of the recipe.",
        Type = ItemKeyType.WholeNumber, Most = int.MaxValue)]
    public int? Seed { get; init; }

    /// <summary>What it controls for, for example <c>samples</c>; empty for ordinary checkpoints. Control checkpoints are in no group and no metric row.</summary>
    [Key("What it controls for, for example samples: then it is in no group and no metric row, only in the control that asks for it by this word.")]
    public string Control { get; init; } = "";

    /// <summary>How to get the weights, in words or as a command; said where they are absent.</summary>
    [Key("How to get the weights; said where they are absent and rows are skipped.")]
    public string Obtain { get; init; } = "";

    /// <summary>Whether it answers with classes; a pre-trained checkpoint gives features only.</summary>
    public bool Answers => Paradigm != Paradigm.PreTrained;
}
