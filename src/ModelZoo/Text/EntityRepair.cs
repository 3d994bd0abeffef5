using System.Text.RegularExpressions;

namespace Behavior.ModelZoo.Text;

/// <summary>
/// ftfy's <c>unescape_html</c> (<c>ftfy/fixes.py</c>): only references that end in a semicolon, and also names written all in capitals, as in
/// "P&amp;EACUTE;REZ", where HTML knows no such name.
/// </summary>
static partial class EntityRepair
{
    public static string Unescape(string text) => text.Contains('&') ? Reference().Replace(Nested().Replace(text, "&$1"), m => Resolve(m.Value)) : text;

    static string Resolve(string reference)
    {
        if (reference[1] == '#') return Number(reference);
        return HtmlNames.Find(reference[1..]) ?? HtmlNames.FindCapitals(reference[1..]) ?? reference;
    }

    /// <summary>A semicolon that is left says that only a part was a number.</summary>
    static string Number(string reference)
    {
        var unescaped = HtmlEntities.Unescape(reference);
        return unescaped.Contains(';') ? reference : unescaped;
    }

    /// <summary>
    /// An ampersand escaped more than eight times over. ftfy takes off one layer in each round of all its steps, which for 64 thousand characters
    /// are 16 thousand rounds; no step sees what is between the first and the last layers, so they are taken off at once.
    /// </summary>
    [GeneratedRegex("&(?:(?:amp|AMP|#0{0,20}38|#[xX]0{0,20}26);)+((?:(?:amp|AMP|#0{0,20}38|#[xX]0{0,20}26);){8})")]
    private static partial Regex Nested();

    [GeneratedRegex("&#?[0-9A-Za-z]{1,24};")]
    private static partial Regex Reference();
}
