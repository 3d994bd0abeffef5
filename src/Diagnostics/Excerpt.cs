namespace Behavior.Diagnostics;

/// <summary>Words of a file in a message: they can be long and can hold control characters, and neither belongs in a terminal.</summary>
public static class Excerpt
{
    /// <summary>The first characters of a text, printable.</summary>
    public static string Of(string text, int most = 200) =>
        string.Concat(text.Take(most).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c)) + (text.Length > most ? "..." : "");
}
