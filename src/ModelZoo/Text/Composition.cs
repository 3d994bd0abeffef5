using System.Text;

namespace Behavior.ModelZoo.Text;

/// <summary>
/// Unicode's normalization form C (UAX #15): decomposition, canonical order of the marks, composition. The runtime's own does nothing here: it
/// needs the language data that this project does without (InvariantGlobalization).
/// </summary>
static class Composition
{
    /// <summary>Characters below change neither by themselves nor with each other.</summary>
    const char FirstAffected = '\u0300';

    public static string Compose(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange('\0', (char)(FirstAffected - 1)) < 0) return text;
        var codes = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes()) CanonicalData.Decompose(rune.Value, codes);
        Order(codes);
        var result = new StringBuilder(text.Length);
        foreach (var code in Recompose(codes)) result.Append(new Rune(code));
        return result.ToString();
    }

    /// <summary>Sorts each run of marks by class; marks of one class keep their order.</summary>
    static void Order(List<int> codes)
    {
        for (var start = 0; start < codes.Count; start++)
        {
            var end = start;
            while (end < codes.Count && CanonicalData.Class(codes[end]) > 0) end++;
            if (end - start < 2) continue;
            var sorted = codes[start..end].OrderBy(CanonicalData.Class).ToList();
            for (var i = start; i < end; i++) codes[i] = sorted[i - start];
            start = end;
        }
    }

    /// <summary>Joins to the last starter whatever is not blocked from it by a mark of the same or a higher class.</summary>
    static List<int> Recompose(List<int> codes)
    {
        var result = new List<int>(codes.Count);
        var starter = -1;
        var lastClass = 0;
        foreach (var code in codes)
        {
            var mark = CanonicalData.Class(code);
            var adjacent = starter == result.Count - 1;
            if (starter >= 0 && (adjacent || lastClass < mark) && CanonicalData.Compose(result[starter], code) is { } composed)
            {
                result[starter] = composed;
                continue;
            }
            if (mark == 0) starter = result.Count;
            lastClass = mark;
            result.Add(code);
        }
        return result;
    }
}
