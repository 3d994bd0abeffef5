namespace Behavior.Gate;

/// <summary>The words of verdicts, as tables and JSON have them.</summary>
public static class VerdictWords
{
    /// <summary>The words of rows' verdicts, in the order of <see cref="RowVerdict"/>.</summary>
    public static IReadOnlyList<string> OfRows { get; } = ["regressed", "slightly worse", "improved", "changed", "unchanged", "cannot tell", "not compared"];

    /// <summary>The words of updates' verdicts, in the order of <see cref="UpdateVerdict"/>.</summary>
    public static IReadOnlyList<string> OfUpdates { get; } = ["merge", "undecided", "do not merge"];

    /// <summary>The word of a row's verdict.</summary>
    public static string Word(this RowVerdict verdict) => OfRows[(int)verdict];

    /// <summary>The word of an update's verdict.</summary>
    public static string Word(this UpdateVerdict verdict) => OfUpdates[(int)verdict];
}
