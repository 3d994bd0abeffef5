using System.Text.RegularExpressions;

namespace Behavior.Tests.Common.Workflows;

/// <summary>As much of GitHub's expressions as the workflows here use; anything else is an error, so that a workflow does not outgrow its test unseen.</summary>
static partial class Expressions
{
    /// <summary>Puts values into a text.</summary>
    /// <param name="values">By the expression as it is written between the braces, without the space around it.</param>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values) => Braces().Replace(text, m => values.TryGetValue(m.Groups[1].Value, out var value)
        ? value : throw new NotSupportedException($"'{m.Groups[1].Value}' has no value in this test."));

    /// <summary>Whether a step runs.</summary>
    /// <param name="condition">Its <c>if</c>: terms joined by <c>&amp;&amp;</c>; null for <c>success()</c>.</param>
    /// <param name="outcomes">How the steps before it ended, by their ids.</param>
    /// <param name="failed">Whether any of them failed.</param>
    public static bool Holds(string? condition, IReadOnlyDictionary<string, string> outcomes, bool failed)
    {
        var terms = (condition is null ? "success()" : Braces().Replace(condition, "$1")).Split("&&", StringSplitOptions.TrimEntries);
        var saysWhen = terms.Any(t => t is "success()" or "failure()" or "always()" or "cancelled()" or "!cancelled()");
        return (saysWhen || !failed) && terms.All(t => Term(t, outcomes, failed)); // without a word on failures, success() is meant
    }

    static bool Term(string term, IReadOnlyDictionary<string, string> outcomes, bool failed)
    {
        if (Outcome().Match(term) is { Success: true } asked) return outcomes.GetValueOrDefault(asked.Groups[1].Value) == asked.Groups[3].Value == (asked.Groups[2].Value == "==");
        return term switch
        {
            "always()" or "!cancelled()" => true,
            "success()" => !failed,
            "failure()" => failed,
            "cancelled()" => false,
            _ => throw new NotSupportedException($"The condition '{term}' is not one that this test knows."),
        };
    }

    [GeneratedRegex(@"\$\{\{ *(.*?) *\}\}")]
    private static partial Regex Braces();

    [GeneratedRegex(@"^steps\.([\w-]+)\.outcome (==|!=) '(\w+)'$")]
    private static partial Regex Outcome();
}
