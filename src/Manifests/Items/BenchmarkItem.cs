using Behavior.Datasets;
using Behavior.Diagnostics.Items;

namespace Behavior.Manifests.Items;

/// <summary>One <c>Benchmark</c> item: a dataset with its reader, and the measures that run on it.</summary>
public sealed record BenchmarkItem : ManifestItem
{
    /// <summary>The zoo that it is meant for.</summary>
    [Key("The zoo that it is meant for.", IsRequired = true)]
    public string Zoo { get; init; } = "";

    /// <summary>The dataset kind, which chooses the reader.</summary>
    [Key("The dataset kind, which chooses the reader.", IsRequired = true)]
    public string Kind { get; init; } = "";

    /// <summary>Full path of its file or folder; empty for kinds that need none.</summary>
    [Key("The file or folder with the data, for kinds that read one.", Type = ItemKeyType.Path)]
    public string Root { get; init; } = "";

    /// <summary>What it is in the paper's tables; empty for none.</summary>
    [Key("What it is in the paper's tables, whatever its name; claims ask for roles.", Type = ItemKeyType.Choice,
        Choices = [Roles.Val, Roles.V2, Roles.A, Roles.C, Roles.Hard, Roles.R, Roles.Sketch, Roles.Real, Roles.X, Roles.Pug, Roles.CueConflict, Roles.Invariance, Roles.Similarity, Roles.Transfer])]
    public string Role { get; init; } = "";

    /// <summary>Names of the measures that run on it.</summary>
    [Key("The measures that run on it.", Type = ItemKeyType.List, IsRequired = true)]
    public IReadOnlyList<string> Measures { get; init; } = [];

    /// <summary>The label space of its data, where the item says it: a known name or a file; empty where the reader finds it.</summary>
    [Key("The label space of its data: a known name, or a file with one class a line (id, prompt name, ids that it stands for); what the reader finds unless given.")]
    public string LabelSpace { get; init; } = "";

    /// <summary>Full path of a file of the names that prompts use; empty where its classes have them, or ImageNet's list lies beside the data.</summary>
    [Key("A file of the names that prompts use for its classes: JSON (an object of ids and names, or ImageNet's list of 1,000 names), or text, one class a line (id, tab, name). "
        + "Unless given, WordNet ids have the names of an imagenet_classnames.json beside the data or beside the checkpoint's vocabulary; other ids are their own names, with blanks for underscores.",
        Type = ItemKeyType.Path)]
    public string ClassNames { get; init; } = "";

    /// <summary>Among which classes an answer is looked for; empty for <see cref="AnswersAmong.Own"/>, or <see cref="AnswersAmong.All"/> for numbered classes.</summary>
    [Key("Among which classes an answer is looked for: own (those of the benchmark, as ImageNet-A and -R are judged) or all (every class of the model).", Type = ItemKeyType.Choice,
        Choices = [Items.AnswersAmong.Own, Items.AnswersAmong.All])]
    public string AnswersAmong { get; init; } = "";

    /// <summary>The benchmark that a derived one is made of; empty for the others.</summary>
    [Key("The benchmark whose pictures a derived one shows.")]
    public string Base { get; init; } = "";

    /// <summary>The in-distribution benchmark that a shifted one is compared with; empty where there is none.</summary>
    [Key("The benchmark in distribution that a shifted one is compared with.")]
    public string Reference { get; init; } = "";

    /// <summary>Full path of published accuracies of standard models; empty where the zoo's supervised models are the standard.</summary>
    [Key("Published accuracies of standard models, for effective robustness: the folder of imagenet-testbed, published.json, or a CSV file of percentages with the columns model, clean and shifted; "
        + "the zoo's supervised models unless given.", Type = ItemKeyType.Path)]
    public string Standards { get; init; } = "";

    /// <summary>Their columns: accuracy in distribution, accuracy under the shift.</summary>
    [Key("The two columns of Standards: accuracy on what Reference names, and on this set, for example val;imagenet-sketch.", Type = ItemKeyType.List)]
    public IReadOnlyList<string> StandardsColumns { get; init; } = [];

    /// <summary>Group of a transfer task; empty for the others.</summary>
    [Key("The group of a transfer task.", Type = ItemKeyType.Choice, Choices = ["natural", "specialised", "structured"])]
    public string Group { get; init; } = "";

    /// <summary>Side of its square pictures in pixels, where the item says it.</summary>
    [Key("The side of its square pictures in pixels, for measures that move and scale them.", Type = ItemKeyType.WholeNumber, Most = 8_192)]
    public int? Resolution { get; init; }

    /// <summary>How its pictures are cut in place of the checkpoint's resize and crop; empty for the checkpoint's own.</summary>
    [Key("Resize and crop steps for its pictures in place of the checkpoint's, for example center-crop(224) where they have that size already, as ImageNet-C is published; normalisation stays the "
        + "checkpoint's. A checkpoint whose pictures have another size keeps its own.")]
    public string Geometry { get; init; } = "";

    /// <summary>How many samples, evenly spread over the dataset; null for all of them.</summary>
    [Key("Only so many samples, spread evenly over the labels.", Type = ItemKeyType.WholeNumber, Most = int.MaxValue)]
    public int? Take { get; init; }

    /// <summary>Full path of a text file of sample ids, one a line (<c>#</c> begins a comment): pictures that must never be lost again; empty where there is none.</summary>
    [Key("A text file with one sample id a line (# begins a comment): pictures that an update must never lose again.", Type = ItemKeyType.Path)]
    public string Sentinels { get; init; } = "";

    /// <summary>How to get the data, in words or as a command; said where they are absent.</summary>
    [Key("How to get the data; said where they are absent and rows are skipped.")]
    public string Obtain { get; init; } = "";

    /// <summary>What its reader is given.</summary>
    public DatasetSource Source(IDatasetReader reader) => new(Name, Root) { Options = OptionsFor(reader.Keys) };

    /// <summary>Whether a measure runs on it.</summary>
    public bool Lists(string measure) => Measures.Contains(measure);
}
