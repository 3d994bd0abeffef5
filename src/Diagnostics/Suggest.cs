namespace Behavior.Diagnostics;

/// <summary>What to say of an unknown name: the nearest known ones, and what exists.</summary>
public static class Suggest
{
    const int ListedAtMost = 40;

    /// <summary>Characters of a name that may be a misspelt one; the comparison takes the product of both lengths.</summary>
    const int Longest = 256;

    /// <summary>A sentence such as <c>Unknown dataset 'toy-vall'. Did you mean 'toy-val'? Available: toy-val, toy-train.</c></summary>
    /// <param name="kind">What the name names, for example <c>dataset</c>.</param>
    /// <param name="name">The unknown name.</param>
    /// <param name="known">Every name that exists.</param>
    public static string Unknown(string kind, string name, IEnumerable<string> known)
    {
        var all = known.Order(StringComparer.Ordinal).ToList();
        var near = Nearest(name, all);
        var question = near.Count == 0 ? "" : $" Did you mean {string.Join(" or ", near.Select(n => $"'{Shorten.To(n)}'"))}?";
        var list = all.Count == 0 ? "none" : string.Join(", ", all.Take(ListedAtMost).Select(n => Shorten.To(n))) + (all.Count > ListedAtMost ? $", ... ({all.Count} in all)" : "");
        return $"Unknown {kind} '{Shorten.To(name)}'.{question} Available: {list}.";
    }

    /// <summary>At most three of <paramref name="known"/> that are close to <paramref name="name"/> by edit distance, nearest first.</summary>
    public static IReadOnlyList<string> Nearest(string name, IEnumerable<string> known) =>
        name.Length > Longest ? [] : [.. known.Where(k => k.Length <= Longest).Select(k => (Name: k, Distance: Distance(name.ToLowerInvariant(), k.ToLowerInvariant())))
            .Where(k => k.Distance <= Math.Max(2, name.Length / 3))
            .OrderBy(k => k.Distance).ThenBy(k => k.Name, StringComparer.Ordinal)
            .Take(3).Select(k => k.Name)];

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
