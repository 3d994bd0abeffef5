using System.Text;
using System.Text.RegularExpressions;

namespace Behavior.ModelZoo.Text;

/// <summary>
/// ftfy's <c>is_bad</c> (<c>ftfy/badness.py</c>, 6.3): whether a text holds neighbours that are far more likely UTF-8 read in a wrong encoding than
/// meant so. The some 400 characters that such texts consist of are sorted into the classes below.
/// </summary>
static partial class Badness
{
    /// <summary>May stand anywhere.</summary>
    const string Common = "\u00A0\u00AD·´–—―…’";
    const string Controls = "\u0080-\u009F";

    /// <summary>Hardly seen but in misread text.</summary>
    const string Bad = "¦¤¨¬¯¸ƒˆˇ˘˛˜†‡‰⌐◊\uFFFDªº";
    const string Law = "¶§";
    const string Currency = "¢£¥₧€";
    const string Opening = "¡«¿©\u0384\u0385‘‚“„•‹\uF8FF";
    const string Closing = "®»˝”›™";
    const string Numeric = "²³¹±¼½¾×\u00B5÷\u2044∂\u2206\u220F\u2211√∞∩∫≈≠≡≤≥№";

    /// <summary>Letters of faces such as "Ō¬o", which may stand beside nearly anything.</summary>
    const string Faces = "Ò-ÖÙ-Üò-öø-üŐŌŪŲ°";
    const string UpperAccented = "À-ÑØÜÝĂĀĄĆČĎĐĘĚĒĖĞĢİĪĶĹĽŁĻŃŇŅŒŘŚŞŠŢŤŮŰŸŹŻŽ\u0490";
    const string LowerAccented = "ßà-ñăąāćčďđęěēėğģįīķĺľłļœŕśşšťüźżž\u0491\uFB01\uFB02";
    const string UpperCommon = "Þ\u0391-\u03A9\u0386\u0388\u0389\u038A\u038C\u038E\u038F\u03AA\u03AB\u0401-\u042F";
    const string LowerCommon = "\u03B1-\u03C9\u03AC\u03AD\u03AE\u03AF\u03B0\u0430-\u045F";

    /// <summary>Without the single horizontal line, which faces use.</summary>
    const string Box = "│┌┐┘├┤┬┼\u2550-\u256C▀▄█▌▐░▒▓";

    /// <summary>Python's white space also holds four separators of C0.</summary>
    const string Space = @"[\s\u001C-\u001F]";

    /// <summary>Python's word characters.</summary>
    const string Word = @"[\p{L}\p{N}_]";

    const string Neighbours =
        $"[{Controls}]" +
        $"|[{Bad}{LowerAccented}{UpperAccented}{Box}{Opening}{Closing}{Currency}{Numeric}{Law}][{Bad}]" +
        $"|[a-zA-Z][{LowerCommon}{UpperCommon}][{Bad}]" +
        $"|[{Bad}][{LowerAccented}{UpperAccented}{Box}{Opening}{Closing}{Currency}{Numeric}{Law}]" +
        $"|[{LowerAccented}{LowerCommon}{Box}{Closing}{Currency}{Numeric}][{UpperAccented}]" +
        $"|[{Box}{Closing}{Currency}{Numeric}][{LowerAccented}]" +
        $"|[{LowerAccented}{Box}{Closing}][{Currency}]" +
        $"|{Space}[{UpperAccented}][{Currency}]" +
        $"|[{UpperAccented}{Box}][{Numeric}{Law}]" +
        $"|[{LowerAccented}{UpperAccented}{Box}{Currency}{Closing}][{Opening}][{Numeric}]" +
        $"|[{LowerAccented}{UpperAccented}{Currency}{Numeric}{Box}{Law}][{Closing}][{Opening}]" +
        $"|[{Currency}{Numeric}{Box}][{Opening}]" +
        $"|[a-z][{UpperAccented}][{Opening}{Currency}]" +
        $"|[{Box}][{Faces}]" +
        $"|[{LowerAccented}{UpperAccented}{Currency}{Numeric}{Opening}{Closing}{Law}][{Box}]" +
        $"|[{Box}][{Closing}]" +
        $"|[{LowerAccented}{UpperAccented}][{Opening}{Closing}]{Word}";

    /// <summary>Windows-1252: œ without a plain letter behind it, a degree sign behind a capital, pairs of Western letters, Arabic, South Asian, and the letter à.</summary>
    const string Western =
        "|[Œœ][^A-Za-z]" +
        $"|[{UpperAccented}]°" +
        $"|[ÂÃÎÐ][€œŠš¢£Ÿž\u00A0\u00AD®©°·»{Opening}{Closing}–—´]" +
        "|×[²³]" +
        $"|[ØÙ][{Common}{Currency}{Bad}{Numeric}{Opening}ŸŠ®°\u00B5»][ØÙ][{Common}{Currency}{Bad}{Numeric}{Opening}ŸŠ®°\u00B5»]" +
        "|à[²\u00B5¹¼½¾]" +
        "|Ã[\u00A0¡]" +
        $"|[a-z]{Space}?[ÃÂ][ ]" +
        "|^[ÃÂ][ ]" +
        $"|[a-z.,?!{Closing}]Â[ {Opening}{Closing}]";

    /// <summary>MacRoman, Windows-1251, -1253 and -1257.</summary>
    const string Others =
        "|√[±∂†≠®™´≤≥¥\u00B5ø]" +
        "|≈[°¢]" +
        "|‚Ä[ìîïòôúùû†°¢π]" +
        "|‚[âó][àä°ê]" +
        "|\u0432\u0402" +
        $"|[\u0412\u0413\u0420\u0421][{Controls}{Bad}{Opening}{Closing}{Currency}°\u00B5][\u0412\u0413\u0420\u0421]" +
        "|\u0413\u045E\u0412\u0402\u0412.[A-Za-z ]" +
        "|\u03B2€[™\u00A0\u0386\u00AD®°]" +
        $"|[\u0392\u0393\u039E\u039F][{Controls}{Bad}{Opening}{Closing}{Currency}°][\u0392\u0393\u039E\u039F]" +
        "|ā€";

    public static bool IsBad(string text) => Unlikely().IsMatch(text.Any(char.IsSurrogate) ? Flatten(text) : text);

    /// <summary>
    /// One unit for each character, as Python counts them: beyond the basic plane the expression asks only whether a character is one, and whether
    /// it belongs to a word.
    /// </summary>
    static string Flatten(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            result.Append(rune.IsBmp ? (char)rune.Value : Rune.IsLetter(rune) || Rune.IsNumber(rune) ? '\u4E00' : '\u2603');
        return result.ToString();
    }

    [GeneratedRegex(Neighbours + Western + Others)]
    private static partial Regex Unlikely();
}
