using Behavior.Diagnostics.Items;

namespace Behavior.ModelZoo.Architectures;

/// <summary>What a Checkpoint item of a CLIP architecture says of the text side. Every family of CLIP models declares <see cref="All"/> as its keys.</summary>
public static class ClipItemKeys
{
    /// <summary>Where the vocabulary lies; see <see cref="Text.BpeVocabulary.Load"/>.</summary>
    public static ItemKey Vocabulary { get; } =
        new("Vocabulary", ItemKeyType.Path, "The file of byte-pair merges that belongs to the weights.") { IsRequired = true };

    /// <summary>Where the texts lie that are filled with class names.</summary>
    public static ItemKey Templates { get; } =
        new("Templates", ItemKeyType.Path, "A text file of prompts, one a line, with {} where the class name goes.") { IsRequired = true };

    /// <summary>The word for the scale in the weights.</summary>
    public const string Learned = "learned";

    /// <summary>What cosine similarities are multiplied by: plain 100 unless given, or <see cref="Learned"/>.</summary>
    public static ItemKey LogitScale { get; } = new("LogitScale", ItemKeyType.Choice,
        "What cosine similarities are multiplied by: 100 unless given, as in open_clip's and the paper's zero-shot evaluation; "
        + "learned: the scale in the weights. Answers are the same, confidences are not.")
    {
        Choices = ["100", Learned],
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ItemKey> All { get; } = [Vocabulary, Templates, LogitScale];
}
