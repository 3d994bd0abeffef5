using Behavior.Diagnostics;

namespace Behavior.Conformance.Cases;

/// <summary>What is said of a golden that cannot be used, in one place.</summary>
static class GoldenFailure
{
    const string Mend = "The golden is damaged, or of another version than this one reads: fetch it again, or leave it out with --filter.";

    /// <summary>BHV0608: a value is missing.</summary>
    public static BehaviorException Missing(string place, string among) => new("BHV0608", $"{Named(place)} is missing, in {among}. {Mend}");

    /// <summary>BHV0608: a value is not what its key holds.</summary>
    public static BehaviorException Value(string place, string expected, string found) => new("BHV0608", $"{Named(place)} is {found}. Expected {expected}. {Mend}");

    /// <summary>A failed case's note, on one line, with a code: BHV0609 where a comparison threw something that says none.</summary>
    /// <param name="failure">What was thrown.</param>
    /// <param name="place">The part of the golden that was being compared; empty where it is all of it.</param>
    public static string Note(Exception failure, string place = "")
    {
        var cause = Cause.Of(failure);
        var text = cause is BehaviorException ? cause.Message : $"BHV0609: this cannot be compared: {cause.GetType().Name}: {cause.Message} {Mend}";
        return $"{(place.Length > 0 && !text.Contains(place, StringComparison.Ordinal) ? $"{place}: " : "")}{text}".ReplaceLineEndings(" ");
    }

    static string Named(string place) => place.Length > 0 ? $"'{place}'" : "the top of the file";
}
