using System.Text.RegularExpressions;

namespace Behavior.ModelZoo.Text;

/// <summary>What ftfy mends in bytes that were nearly UTF-8 (<c>ftfy/fixes.py</c>, expressions in <c>chardata.py</c>). Bytes are characters below U+0100 here.</summary>
static partial class ByteRepair
{
    /// <summary>U+FFFD in UTF-8.</summary>
    const string Replacement = "\u00EF\u00BF\u00BD";

    /// <summary><c>restore_byte_a0</c>: blanks where UTF-8 had byte A0, which some program took for a blank.</summary>
    public static string RestoreNoBreakSpaces(string bytes) =>
        Altered().IsMatch(bytes) ? Altered().Replace(GraveWord().Replace(bytes, "\u00C3\u00A0 "), m => m.Value.Replace(' ', '\u00A0')) : bytes;

    /// <summary><c>replace_lossy_sequences</c>: a sequence with lost bytes (1A, or one question mark) becomes U+FFFD as a whole.</summary>
    public static string ReplaceLossy(string bytes) => Lossy().Replace(bytes, Replacement);

    /// <summary>An "à" that was a word keeps its blank, except where Portuguese says "às", "àquele", "àquela" or "àquilo".</summary>
    [GeneratedRegex("\u00C3 (?! |quele|quela|quilo|s )")]
    private static partial Regex GraveWord();

    [GeneratedRegex(
        "[\u00C2\u00C3\u00C5\u00CE\u00D0\u00D9] " +
        "|[\u00E2\u00E3] [\u0080-\u0084\u0086-\u009F\u00A1-\u00BF]" +
        "|[\u00E0-\u00E3][\u0080-\u0084\u0086-\u009F\u00A1-\u00BF] " +
        "|\u00F0 [\u0080-\u00BF][\u0080-\u00BF]" +
        "|\u00F0[\u0080-\u00BF] [\u0080-\u00BF]" +
        "|\u00F0[\u0080-\u00BF][\u0080-\u00BF] ")]
    private static partial Regex Altered();

    [GeneratedRegex(
        "[\u00C2-\u00DF]\u001A" +
        "|[\u00C2\u00C3]\\?" +
        "|\u00ED[\u00A0-\u00AF][\u001A?]\u00ED[\u00B0-\u00BF][\u001A?\u0080-\u00BF]" +
        "|\u00ED[\u00A0-\u00AF][\u001A?\u0080-\u00BF]\u00ED[\u00B0-\u00BF][\u001A?]" +
        "|[\u00E0-\u00EF][\u001A?][\u001A\u0080-\u00BF]" +
        "|[\u00E0-\u00EF][\u001A\u0080-\u00BF][\u001A?]" +
        "|[\u00F0-\u00F4][\u001A?][\u001A\u0080-\u00BF][\u001A\u0080-\u00BF]" +
        "|[\u00F0-\u00F4][\u001A\u0080-\u00BF][\u001A?][\u001A\u0080-\u00BF]" +
        "|[\u00F0-\u00F4][\u001A\u0080-\u00BF][\u001A\u0080-\u00BF][\u001A?]" +
        "|\u001A")]
    private static partial Regex Lossy();
}
