namespace Behavior.Manifests.Items;

/// <summary>Patterns of names, in which <c>*</c> stands for any characters, or none.</summary>
static class NamePattern
{
    const char Any = '*';

    /// <summary>Whether a name is one of the pattern's. Case counts, as in names.</summary>
    public static bool Matches(string pattern, string name)
    {
        var parts = pattern.Split(Any);
        if (parts.Length == 1) return name == pattern;
        var (first, last) = (parts[0], parts[^1]);
        if (name.Length < first.Length + last.Length || !name.StartsWith(first, StringComparison.Ordinal) || !name.EndsWith(last, StringComparison.Ordinal)) return false;
        var rest = name.AsSpan(first.Length, name.Length - first.Length - last.Length);
        foreach (var part in parts[1..^1])
        {
            var at = rest.IndexOf(part, StringComparison.Ordinal);
            if (at < 0) return false;
            rest = rest[(at + part.Length)..];
        }
        return true;
    }
}
