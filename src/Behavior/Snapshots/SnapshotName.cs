using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Behavior.Diagnostics;

namespace Behavior.Snapshots;

/// <summary>File names after Verify's rules: <c>Class.Method_param=value_param=value</c>; characters that a file system dislikes become dashes.</summary>
public static partial class SnapshotName
{
    const string Replaced = "\"\\<>|:*?/#";

    /// <summary>Bytes of a name. File systems take 255 with the ending: <c>.verified.json</c>, or one of a file that is being written.</summary>
    const int MostBytes = 200;

    /// <summary>Hexadecimal digits that tell names apart whose beginnings are the same.</summary>
    const int Digits = 12;

    const int MostBytesOfARune = 4;

    /// <summary>The name without <c>.verified.json</c>; one of more than 200 bytes keeps its beginning and ends with digits of a hash of the whole.</summary>
    public static string Of(string type, string method, IEnumerable<(string Name, object? Value)> arguments) =>
        Bounded(string.Concat($"{type}.{method}".Concat(arguments.SelectMany(a => $"_{a.Name}={(a.Value is null ? "null" : Convert.ToString(a.Value, CultureInfo.InvariantCulture))}"))
            .Select(c => char.IsControl(c) || Replaced.Contains(c) ? '-' : c)));

    /// <summary>Whether a name is of a longer one, of which it keeps the beginning.</summary>
    internal static bool IsShortened(string name) => Encoding.UTF8.GetByteCount(name) > MostBytes - MostBytesOfARune && HashAtTheEnd().IsMatch(name);

    static string Bounded(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= MostBytes) return name;
        var (length, bytes) = (0, 0);
        foreach (var rune in name.EnumerateRunes())
        {
            if ((bytes += rune.Utf8SequenceLength) > MostBytes - Digits - 1) break;
            length += rune.Utf16SequenceLength;
        }
        return $"{name[..length]}-{TextHash.Of(name)[..Digits]}";
    }

    [GeneratedRegex("-[0-9a-f]{12}$")]
    private static partial Regex HashAtTheEnd();
}
