namespace Behavior.Repository.Tests;

/// <summary>Who imports whom, and the line that shows it.</summary>
sealed class Arrows
{
    readonly Dictionary<string, Dictionary<string, string>> _from = new(StringComparer.Ordinal);

    /// <summary>Notes an arrow; the first evidence stays.</summary>
    public void Add(string from, string to, string evidence)
    {
        if (from == to) return;
        if (!_from.TryGetValue(from, out var arrows)) _from[from] = arrows = new(StringComparer.Ordinal);
        arrows.TryAdd(to, evidence);
    }

    /// <summary>A circle as a chain of arrows with their evidence; null where there is none.</summary>
    public string? Circle()
    {
        foreach (var start in _from.Keys.Order(StringComparer.Ordinal))
            if (Way(start, start, []) is { } way) return string.Join("\n", way);
        return null;
    }

    /// <summary>The arrows as lines of a matrix, for docs and messages.</summary>
    public IEnumerable<(string From, string To, string Evidence)> All => from a in _from from b in a.Value select (a.Key, b.Key, b.Value);

    List<string>? Way(string at, string goal, HashSet<string> seen)
    {
        if (!_from.TryGetValue(at, out var arrows)) return null;
        foreach (var (to, evidence) in arrows)
        {
            var step = $"  {at} -> {to}   ({evidence})";
            if (to == goal) return [step];
            if (seen.Add(to) && Way(to, goal, seen) is { } rest) return [step, .. rest];
        }
        return null;
    }
}
