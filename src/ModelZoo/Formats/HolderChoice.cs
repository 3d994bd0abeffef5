namespace Behavior.ModelZoo.Formats;

/// <summary>Which of a file's sets of weights is meant, as far as it is not decided yet.</summary>
/// <param name="Wanted">The rest of what was asked for: a path of keys, then a prefix of names; empty where nothing was asked or all of it was found.</param>
/// <param name="Chosen">What was found of it, with a dot at its end; empty where there was no choice.</param>
readonly record struct HolderChoice(string Wanted, string Chosen = "")
{
    /// <summary>The names without a prefix, or the object itself.</summary>
    public const string Top = ".";

    /// <summary>What a user wrote; a dot at its end makes no difference.</summary>
    public static HolderChoice Of(string? holder)
    {
        var name = (holder ?? "").Trim();
        return new(name == Top ? Top : name.TrimEnd('.'));
    }
}
