using Behavior.Datasets;
using Behavior.Diagnostics;

namespace Behavior.Evaluation.Sources.Recorded;

/// <summary>
/// Which row of a table each sample has: by its whole id, by the last parts of its path, by its file name, or by that without its ending; the strictest of these by which all are found, else the
/// one by which most are. One by which two samples or rows would be the same is not used.
/// </summary>
/// <param name="Rows">The row of each sample; -1 where there is none.</param>
/// <param name="Missing">Ids of samples without a row.</param>
/// <param name="Strangers">Ids of rows without a sample.</param>
/// <param name="By">By what they were matched, in words.</param>
sealed record SampleMatch(int[] Rows, IReadOnlyList<string> Missing, IReadOnlyList<string> Strangers, string By)
{
    const int Shown = 5;

    static readonly (string By, int Parts, bool HasEnding)[] s_ways =
    [
        ("the whole id", int.MaxValue, true), ("the last three parts of the path", 3, true), ("folder and file name", 2, true), ("the file name", 1, true),
        ("the file name without its ending", 1, false),
    ];

    /// <summary>Matches a table's ids with a dataset's.</summary>
    public static SampleMatch Of(IReadOnlyList<Sample> samples, IReadOnlyList<string> ids)
    {
        SampleMatch? best = null;
        foreach (var (by, parts, hasEnding) in s_ways)
        {
            if (Match(samples, ids, by, id => Key(id, parts, hasEnding)) is not { } match) continue;
            if (best is null || match.Missing.Count < best.Missing.Count) best = match;
            if (best.Missing.Count == 0) break;
        }
        return best ?? new([.. samples.Select(_ => -1)], [.. samples.Select(s => s.Id)], ids, "any part of the ids, as two samples or rows have the same");
    }

    /// <summary>The first of some ids, and how many there are.</summary>
    public static string Listed(IReadOnlyList<string> ids) => ids.Count == 0 ? "none"
        : string.Join(", ", ids.Take(Shown).Select(i => $"'{Excerpt.Of(i, 120)}'")) + (ids.Count > Shown ? $", ... ({ids.Count:N0} in all)" : "");

    static SampleMatch? Match(IReadOnlyList<Sample> samples, IReadOnlyList<string> ids, string by, Func<string, string> key)
    {
        const int Twice = -2;
        var rows = new Dictionary<string, int>(ids.Count, StringComparer.Ordinal);
        for (var i = 0; i < ids.Count; i++) if (!rows.TryAdd(key(ids[i]), i)) rows[key(ids[i])] = Twice;
        var (found, missing, used) = (new int[samples.Count], new List<string>(), new HashSet<int>());
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = rows.GetValueOrDefault(key(samples[i].Id), -1);
            if (found[i] == Twice || (found[i] >= 0 && !used.Add(found[i]))) return null;
            if (found[i] < 0) missing.Add(samples[i].Id);
        }
        return new(found, missing, used.Count == ids.Count ? [] : [.. ids.Where((_, i) => !used.Contains(i))], by);
    }

    static string Key(string id, int parts, bool hasEnding)
    {
        var path = id.Replace('\\', '/').AsSpan().Trim('/');
        if (path.StartsWith("./")) path = path[2..];
        var start = path.Length;
        for (var left = parts; left > 0 && start > 0; left--)
        {
            if (left == int.MaxValue) return path.ToString();
            start = path[..(start == path.Length ? start : start - 1)].LastIndexOf('/') + 1;
        }
        var tail = path[start..];
        return (hasEnding || tail.LastIndexOf('.') <= 0 ? tail : tail[..tail.LastIndexOf('.')]).ToString();
    }
}
