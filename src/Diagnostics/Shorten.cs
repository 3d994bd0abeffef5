using System.Globalization;
using System.Text;

namespace Behavior.Diagnostics;

/// <summary>Texts of others inside of a message: short enough to be read, and without characters that would break its line.</summary>
public static class Shorten
{
    const int Longest = 60;

    /// <summary>The text, cut behind 60 characters, its control characters as <c>\u0009</c>.</summary>
    public static string To(string text, int longest = Longest)
    {
        var shown = new StringBuilder();
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, longest)))
            if (char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029') shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else shown.Append(c);
        return text.Length > longest ? $"{shown}... ({text.Length:N0} characters)" : shown.ToString();
    }

    /// <summary>A message of others on one line, which says what it has to say at its ends and repeats what was wrong in between.</summary>
    public static string Message(string message, int longest) =>
        (message.Length > longest ? $"{message[..(longest / 2)]}...{message[^(longest / 2)..]}" : message).ReplaceLineEndings(" ");
}
