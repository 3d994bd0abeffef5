using System.Globalization;

namespace Behavior.Evaluation.Storage;

/// <summary>What the name of a journal says: the keys of the finished files that it is going to become, <c>KEY-BARE-OUTPUTS.journal</c>.</summary>
/// <param name="Key">The key of the predictions.</param>
/// <param name="Bare">The key of features and activations, which no classifier enters.</param>
/// <param name="Outputs">What is collected.</param>
sealed record JournalName(string Key, string Bare, Outputs Outputs)
{
    /// <summary>How names end.</summary>
    public const string Extension = ".journal";

    /// <summary>The name of an evaluation's journal.</summary>
    public static string Of(Provenance provenance, Outputs outputs) => $"{StoreKey.Of(provenance)}-{StoreKey.Of(provenance.WithoutHead)}-{(int)outputs}{Extension}";

    /// <summary>Reads a name; null for another file's.</summary>
    public static JournalName? Parse(string name) =>
        name.EndsWith(Extension, StringComparison.Ordinal) && name[..^Extension.Length].Split('-') is [var key, var bare, var outputs]
        && int.TryParse(outputs, NumberStyles.None, CultureInfo.InvariantCulture, out var flags) ? new(key, bare, (Outputs)flags) : null;

    /// <summary>The finished files that it becomes.</summary>
    public IEnumerable<(EntryKind Kind, string Key)> Finished()
    {
        if (Outputs.HasFlag(Outputs.Answers)) yield return (EntryKind.Predictions, Key);
        if (Outputs.HasFlag(Outputs.Features)) yield return (EntryKind.Features, Bare);
        if (Outputs.HasFlag(Outputs.Activations)) yield return (EntryKind.Activations, Bare);
    }
}
