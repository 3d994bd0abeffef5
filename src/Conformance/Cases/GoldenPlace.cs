namespace Behavior.Conformance.Cases;

/// <summary>Where a list or an object stands in a golden, from the top: <c>cases[3].input</c>.</summary>
/// <param name="Outer">The list or object around it; null at the top.</param>
/// <param name="Key">Its key there; null for an item of a list.</param>
/// <param name="Index">Its number there, for an item of a list.</param>
sealed record GoldenPlace(GoldenPlace? Outer, string? Key, int Index)
{
    /// <summary>Longer than the keys of any golden; one that is longer would bury the message.</summary>
    const int LongestKey = 60;

    /// <summary>The place of something in <paramref name="outer"/>, in words.</summary>
    public static string Text(GoldenPlace? outer, string? key, int index)
    {
        var before = outer is null ? "" : Text(outer.Outer, outer.Key, outer.Index);
        if (key is null) return outer is null ? "" : $"{before}[{index}]";
        var name = key.Length <= LongestKey ? key : key[..LongestKey] + "...";
        return before.Length == 0 ? name : $"{before}.{name}";
    }
}
