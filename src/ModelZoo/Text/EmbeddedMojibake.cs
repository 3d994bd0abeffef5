using System.Text.RegularExpressions;

namespace Behavior.ModelZoo.Text;

/// <summary>
/// ftfy's <c>decode_inconsistent_utf8</c> (<c>ftfy/fixes.py</c>): where no single encoding explains a text, the parts that look like UTF-8 sequences
/// are read again by themselves. The classes (<c>UTF8_CLUES</c> in <c>chardata.py</c>) hold what the code pages make of each kind of byte.
/// </summary>
static partial class EmbeddedMojibake
{
    /// <summary>Bytes C2 to DF: Western, Greek, Cyrillic.</summary>
    const string LeadOfTwo =
        "ĂÂÄĀÅÃÆĆČÇĎĐÉĚÊËĖÈĒĘÐĞĢÍÎÏİÌĪĶĹĻŁŃŇŅÑÓÔÖŐÒŌØÕŘŚŠŞŢÞÚÛÜŰÙŪŲŮÝŹŽŻß×" +
        "\u0392-\u03A1\u03A3-\u03AF" +
        "\u0412-\u042F";

    /// <summary>Bytes E0 to EF.</summary>
    const string LeadOfThree =
        "áăâäàāąåãæćčçďéěêëėèēęģíîïìīįķĺļŕź" +
        "\u03B0-\u03BF" +
        "\u0430-\u043F";

    /// <summary>Bytes F0 and F3.</summary>
    const string LeadOfFour = "đðğóšπσ\u0440\u0443";

    /// <summary>Bytes 80 to BF that hardly stand for themselves beside such text.</summary>
    const string StrictContinuation =
        "\u0080-\u00BF" +
        "ĄÆĽŁØŖŚŠŞŤŸŹŽŻŒąæƒľłøŗśšşťźžżœˆˇ˘˛˜˝" +
        "\u0384\u0385\u0386\u0388\u0389\u038A\u038C\u038E\u038F" +
        "\u0401-\u040C\u040E\u040F\u0451-\u045C\u045E\u045F\u0490\u0491" +
        "†‡‰‹›€№™";

    /// <summary>With those that do: the blank in place of byte A0, dashes, quotation marks, the bullet, the ellipsis.</summary>
    const string Continuation = StrictContinuation + " –—―‘’‚“”„•…";

    public static string Decode(string text) =>
        Sequences().Replace(text, m => m.Length < text.Length && Badness.IsBad(m.Value) ? Mojibake.Decode(m.Value) : m.Value);

    /// <summary>Not behind what may be the end of a sequence, lest a few characters of a large garble be read.</summary>
    [GeneratedRegex($"(?<![{StrictContinuation}])(?:[{LeadOfTwo}][{Continuation}]|[{LeadOfThree}][{Continuation}]{{2}}|[{LeadOfFour}][{Continuation}]{{3}})+")]
    private static partial Regex Sequences();
}
