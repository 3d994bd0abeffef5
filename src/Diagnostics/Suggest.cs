namespace Behavior.Diagnostics;

/// <summary>What to say of an unknown name: the nearest known ones, and what exists.</summary>
public static class Suggest
{
    const int ListedAtMost = 40, OfferedAtMost = 3;

    /// <summary>Characters of a name that may be a misspelt one; the comparison takes the product of both lengths.</summary>
    const int Longest = 256;

    /// <summary>A sentence such as <c>Unknown dataset 'toy-vall'. Did you mean 'toy-val'? Available: toy-val, toy-train.</c></summary>
    /// <param name="kind">What the name names, for example <c>dataset</c>.</param>
    /// <param name="name">The unknown name.</param>
    /// <param name="known">Every name that exists.</param>
    /// <param name="list">Where the whole list is, as a sentence, for names that are too many for a message; they are listed unless given.</param>
    public static string Unknown(string kind, string name, IEnumerable<string> known, string? list = null)
    {
        var all = known.Order(StringComparer.Ordinal).ToList();
        string[] sentences = [$"Unknown {kind} '{Shorten.To(name)}'.", DidYouMean(name, all), list ?? $"Available: {List(all)}."];
        return string.Join(' ', sentences.Where(s => s.Length > 0));
    }

    /// <summary>The question after the nearest names, for example <c>Did you mean 'toy-val' or 'toy-v2'?</c>; empty where none is near.</summary>
    public static string DidYouMean(string name, IEnumerable<string> known) =>
        Nearest(name, known) is { Count: > 0 } near ? $"Did you mean {string.Join(" or ", near.Select(n => $"'{Shorten.To(n)}'"))}?" : "";

    /// <summary>Names for a message, of many the first ones and their number; <c>none</c> where there is none.</summary>
    public static string List(IReadOnlyCollection<string> names) =>
        names.Count == 0 ? "none" : string.Join(", ", names.Take(ListedAtMost).Select(n => Shorten.To(n))) + (names.Count > ListedAtMost ? $", ... ({names.Count} in all)" : "");

    /// <summary>
    /// At most three of <paramref name="known"/> that are close to <paramref name="name"/>, nearest first: those that differ in case and separators
    /// alone, then those that have the name as a part, then those a few letters away or themselves a part of the name.
    /// </summary>
    public static IReadOnlyList<string> Nearest(string name, IEnumerable<string> known)
    {
        if (name.Length > Longest) return [];
        var given = new Spelling(name);
        var near = from other in known
                   where other.Length <= Longest
                   let spelling = new Spelling(other)
                   let distance = Distance(given.Letters, spelling.Letters)
                   where spelling.Holds(given) || given.Holds(spelling) || distance <= Math.Max(2, name.Length / 3)
                   select (Name: other, Rank: distance == 0 ? 0 : spelling.Holds(given) ? 1 : 2, Distance: distance);
        return [.. near.OrderBy(n => n.Rank).ThenBy(n => n.Distance).ThenBy(n => n.Name, StringComparer.Ordinal).Take(OfferedAtMost).Select(n => n.Name)];
    }

    static int Distance(string a, string b)
    {
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
                current[j] = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            (previous, current) = (current, previous);
        }
        return previous[b.Length];
    }
}
