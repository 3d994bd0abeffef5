using Behavior.Manifests.Items;

namespace Behavior.Findings;

/// <summary>
/// The name of a group of checkpoints, taken apart: words for an architecture family and a paradigm in any order, <c>all</c>, or
/// <c>control:samples</c> for checkpoints that control for something.
/// </summary>
/// <param name="Text">As it was written: <c>vit</c>, <c>clip</c>, <c>vit clip</c>.</param>
/// <param name="Family">The architecture family; empty for any.</param>
/// <param name="Paradigm">The paradigm; <see cref="Paradigm.Unsaid"/> for any model that answers with classes.</param>
/// <param name="Control">What its members control for; empty for ordinary checkpoints.</param>
public sealed record GroupName(string Text, string Family, Paradigm Paradigm, string Control)
{
    const string All = "all", ControlPrefix = "control:";

    /// <summary>Takes a name apart.</summary>
    /// <exception cref="ArgumentException">It names two families, paradigms or controls.</exception>
    public static GroupName Parse(string text)
    {
        string family = "", control = "";
        var paradigm = Paradigm.Unsaid;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w != All))
        {
            if (word.StartsWith(ControlPrefix, StringComparison.Ordinal) && control.Length == 0) control = word[ControlPrefix.Length..];
            else if (Paradigms.Parse(word) is not Paradigm.Unsaid and var said && paradigm == Paradigm.Unsaid) paradigm = said;
            else if (family.Length == 0) family = word;
            else throw new ArgumentException($"'{text}' is no group: '{word}' is one word too many. Write a family, a paradigm (sup, clip, pre, human), both, or all.", nameof(text));
        }
        return new(text, family, paradigm, control);
    }

    /// <summary>Whether a checkpoint is a member. Controls are in no other group; pre-trained ones and people only where they are asked for.</summary>
    public bool Has(CheckpointItem checkpoint) =>
        checkpoint.Control == Control
        && (Family.Length == 0 || checkpoint.Family == Family)
        && (Paradigm == Paradigm.Unsaid ? checkpoint.Answers && checkpoint.Paradigm != Paradigm.Human : checkpoint.Paradigm == Paradigm);
}
