using System.Globalization;
using System.Text;
using Behavior.Diagnostics;

namespace Behavior.Manifests.Check;

/// <summary>
/// What a name must be. Snapshot files, results and theory rows bear it, on every file system: two names that differ in a character which files
/// may not have would share one snapshot, and one would pass for the other.
/// </summary>
static class ItemName
{
    /// <summary>Characters of a name; a row's file name holds up to three.</summary>
    const int Longest = 64;

    /// <summary>Characters of the path of an extension's assembly.</summary>
    const int LongestPath = 1_024;

    const string Marks = "._-+";
    const string Rule = "A name has 1 to 64 characters: letters, digits and . _ - +, the first a letter or a digit, the last no dot. Rename it.";

    static readonly HashSet<string> s_devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    /// <summary>Everything that is wrong with a name, in one sentence and the mend; null where nothing is.</summary>
    public static string? Problem(string name)
    {
        List<string> wrong = [.. Ends(name), .. Characters(name)];
        return wrong.Count == 0 ? null : $"the name {string.Join(", ", wrong)}. {Rule}";
    }

    /// <summary>The same for the name of an extension, which may be the path of a file.</summary>
    public static string? ProblemOfExtension(string name)
    {
        if (!name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)) return Problem(name);
        var bad = name.FirstOrDefault(char.IsControl, ' ');
        if (bad != ' ') return $"the path holds {Shown(bad)}. Write the path of the assembly's file.";
        return name.Length > LongestPath ? $"the path has {name.Length:N0} characters; at most {LongestPath:N0} are read." : null;
    }

    static IEnumerable<string> Ends(string name)
    {
        if (name.Length == 0)
        {
            yield return "is empty";
            yield break;
        }
        if (name.Length > Longest) yield return $"has {name.Length:N0} characters";
        if (Marks.Contains(name[0])) yield return $"begins with '{name[0]}'";
        if (name.Length > 1 && name[^1] == '.') yield return "ends with a dot";
        if (s_devices.Contains(name.Split('.')[0])) yield return $"is a device on Windows ({name.Split('.')[0]})";
    }

    static IEnumerable<string> Characters(string name) => name.Take(Longest).Index().Where(c => !IsGood(c.Item)).DistinctBy(c => c.Item).Take(3)
        .Select(c => $"holds {Shown(c.Item)} as character {c.Index + 1}");

    static bool IsGood(char c) => (char.IsLetter(c) && !HasTwin(c)) || char.IsAsciiDigit(c) || Marks.Contains(c);

    /// <summary>
    /// Letters that file systems which normalise names take for other letters: signs of units, Greek with the older accent, pieces of Hangul, and the
    /// compatibility forms. Without combining marks they are the only ones.
    /// </summary>
    static bool HasTwin(char c) => c is '\u0374' or (>= '\u1100' and <= '\u11ff') or (>= '\u1f00' and <= '\u1fff') or (>= '\u2100' and <= '\u214f') or (>= '\ua960' and <= '\ua97f')
        or (>= '\ud7b0' and <= '\ud7ff') or >= '\uf900';

    static string Shown(char c) => c switch
    {
        ' ' => "a blank",
        _ when char.IsControl(c) => string.Create(CultureInfo.InvariantCulture, $"the control character U+{(int)c:X4}"),
        _ when char.IsSurrogate(c) || Rune.GetUnicodeCategory(new Rune(c)) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.EnclosingMark
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            => string.Create(CultureInfo.InvariantCulture, $"the character U+{(int)c:X4}"),
        _ => $"'{c}'",
    };
}
