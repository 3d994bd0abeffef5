using System.Text;
using Behavior.ModelZoo.Text;

namespace Behavior.ModelZoo.Tests.Text;

public class TextRepairTests
{
    /// <summary>Sentences of our own whose UTF-8 Python's codecs decoded by another code page, where it has holes by the byte's own number; quotes come out straight, as ftfy has them.</summary>
    [Theory]
    [InlineData("latin-1", "Cr\u00C3\u00A8me br\u00C3\u00BBl\u00C3\u00A9e \u00C3\u00A0 la carte", "Cr\u00E8me br\u00FBl\u00E9e \u00E0 la carte")]
    [InlineData("cp1252",
        "Zw\u00C3\u00B6lf Boxk\u00C3\u00A4mpfer jagen Viktor quer \u00C3\u00BCber den gro\u00C3\u0178en Sylter Deich",
        "Zw\u00F6lf Boxk\u00E4mpfer jagen Viktor quer \u00FCber den gro\u00DFen Sylter Deich")]
    [InlineData("cp1252 twice",
        "Zw\u00C3\u0192\u00C2\u00B6lf Boxk\u00C3\u0192\u00C2\u00A4mpfer jagen Viktor quer \u00C3\u0192\u00C2\u00BCber den gro\u00C3\u0192\u00C5\u00B8en Sylter Deich",
        "Zw\u00F6lf Boxk\u00E4mpfer jagen Viktor quer \u00FCber den gro\u00DFen Sylter Deich")]
    [InlineData("cp1252", "\u00E2\u20AC\u0153Quoted\u00E2\u20AC\u009D \u00E2\u20AC\u201D and so on\u00E2\u20AC\u00A6", "\u201CQuoted\u201D \u2014 and so on\u2026")]
    [InlineData("cp1252", "\u00D0\u0178\u00D1\u20AC\u00D0\u00B8\u00D0\u00B2\u00D0\u00B5\u00D1\u201A, \u00D0\u00BC\u00D0\u00B8\u00D1\u20AC", "\u041F\u0440\u0438\u0432\u0435\u0442, \u043C\u0438\u0440")]
    [InlineData("cp1251",
        "\u0420\u040E\u0421\u0409\u0420\u00B5\u0421\u20AC\u0421\u040A \u0420\u00B5\u0421\u2030\u0421\u2018 \u0421\u040C\u0421\u201A\u0420\u0451\u0421\u2026"
            + " \u0420\u0458\u0421\u040F\u0420\u0456\u0420\u0454\u0420\u0451\u0421\u2026 \u0420\u00B1\u0421\u0453\u0420\u00BB\u0420\u0455\u0420\u0454",
        "\u0421\u044A\u0435\u0448\u044C \u0435\u0449\u0451 \u044D\u0442\u0438\u0445 \u043C\u044F\u0433\u043A\u0438\u0445 \u0431\u0443\u043B\u043E\u043A")]
    [InlineData("cp1250",
        "P\u0139\u2122\u0102\u00ADli\u0139\u02C7 \u0139\u013Elu\u0139\u0104ou\u00C4\u0164k\u0102\u02DD k\u0139\u017B\u0139\u0088",
        "P\u0159\u00EDli\u0161 \u017Elu\u0165ou\u010Dk\u00FD k\u016F\u0148")]
    [InlineData("cp1253",
        "\u039E\u201C\u039E\u00B1\u039E\u00B6\u039E\u2015\u039E\u00B5\u039F\u201A"
            + " \u039E\u038A\u039E\u00B1\u039E\u0389 \u039E\u038C\u039F\u2026\u039F\u0081\u039F\u201E\u039E\u0389\u039E\u00AD\u039F\u201A",
        "\u0393\u03B1\u03B6\u03AF\u03B5\u03C2 \u03BA\u03B1\u03B9 \u03BC\u03C5\u03C1\u03C4\u03B9\u03AD\u03C2")]
    [InlineData("cp1254", "\u00C5\u009Ei\u00C5\u0178li'de \u00C3\u00B6\u00C4\u0178le yeme\u00C4\u0178i", "\u015Ei\u015Fli'de \u00F6\u011Fle yeme\u011Fi")]
    [InlineData("cp1257", "\u00C4\u00AElinkdama fechtuotojo \u00C5\u00A1paga", "\u012Elinkdama fechtuotojo \u0161paga")]
    [InlineData("iso-8859-2",
        "Za\u0139\u017A\u0102\u0142\u0139\u0082\u00C4\u0087 g\u00C4\u0099\u0139\u009Bl\u00C4\u0085 ja\u0139\u015F\u0139\u0084",
        "Za\u017C\u00F3\u0142\u0107 g\u0119\u015Bl\u0105 ja\u017A\u0144")]
    [InlineData("mac_roman", "Voil\u221A\u2020 l\u201A\u00C4\u00F4\u221A\u00A9t\u221A\u00A9", "Voil\u00E0 l\u2019\u00E9t\u00E9")]
    [InlineData("cp437", "M\u251C\u00EDlaga, Espa\u251C\u2592a", "M\u00E1laga, Espa\u00F1a")]
    [InlineData("cp1252",
        "\u00E3\u0081\u201E\u00E3\u201A\u008D\u00E3\u0081\u00AF\u00E3\u0081\u00AB\u00E3\u0081\u00BB\u00E3\u0081\u00B8\u00E3\u0081\u00A8",
        "\u3044\u308D\u306F\u306B\u307B\u3078\u3068")]
    [InlineData("cp1252", "a \u00F0\u0178\u0090\u02C6 and a \u00F0\u0178\u0090\u2022", "a \U0001F408 and a \U0001F415")]
    public void Text_that_was_read_in_the_wrong_encoding_is_read_again(string encoding, string misread, string meant)
    {
        Assert.NotEqual(meant, misread);
        Assert.True(Straight(meant) == TextRepair.Repair(misread), $"{encoding}: {TextRepair.Repair(misread)} instead of {Straight(meant)}");
    }

    /// <summary>What looks odd and is meant so stays.</summary>
    [Theory]
    [InlineData("\u00C0 la carte, 20 \u00B0C, \u00BFd\u00F3nde?")]
    [InlineData("PI\u00D1ATA \u00A3 5 \u2013 \u00BD price\u2122")]
    [InlineData("\u00DCBER\u00A9 and \u00E9\u00E8\u00EA")]
    [InlineData("\u042F \u043B\u044E\u0431\u043B\u044E \u043A\u043E\u0442\u043E\u0432")]
    public void Text_that_is_right_stays(string text) => Assert.Equal(text, TextRepair.Repair(text));

    static string Straight(string text) => text.Replace('\u201C', '"').Replace('\u201D', '"').Replace('\u2019', '\'');

    /// <summary>The rules of ftfy's documentation for entities: only names that end in a semicolon, upper-cased ones too, none after a tag.</summary>
    [Theory]
    [InlineData("&amp;\n<html>\n&amp;", "&\n<html>\n&amp;")]
    [InlineData("&lt;&gt;", "<>")]
    [InlineData("&sacute;wit &Sacute;WIT &SACUTE;WIT", "świt ŚWIT ŚWIT")]
    [InlineData("ellipsis&#133; ellipsis&#x85;", "ellipsis… ellipsis…")]
    [InlineData("broken&#x81;", "broken\u0081")]
    [InlineData("&amp;amp;amp;", "&")]
    [InlineData("euro &#x80; EURO &EURO;", "euro € EURO €")]
    [InlineData("not an entity &#20x6;", "not an entity &#20x6;")]
    [InlineData("&SCARON;UMAVA &#xffff; &#xffffffff;", "ŠUMAVA  \uFFFD")]
    [InlineData("salt &not; pepper &not", "salt \u00AC pepper &not")]
    [InlineData("GRO&SZLIG; &ntilde; &Ntilde; &NTILDE; &nTILDE;", "GROSS ñ Ñ Ñ &nTILDE;")]
    [InlineData("&Jscr; &HilbertSpace; &checkmark;", "\U0001D4A5 ℋ ✓")]
    [InlineData("&macr; ã\u0083\u0084", "¯ ツ")]
    [InlineData("caf&eacute;&hellip; it&#x2019;s ﬁne", "café… it's fine")]
    public void Entities_are_replaced_where_they_are_meant_so(string original, string expected) => Assert.Equal(expected, TextRepair.Repair(original));

    [Theory]
    [InlineData("ＷＩＤＥ　ＣＡＴ ﾈｺ ￣ ￨ \uFFA1\uFFC2", "WIDE CAT ネコ  \u0304 │ \uAC00")]
    [InlineData("a\u007Fb\u0000c\uFEFFd\u206Ae", "abcde")]
    [InlineData("\u001B[36;44mcolour\u001B[0m", "colour")]
    [InlineData("one\r\ntwo\rthree\u2028four\u2029five", "one\ntwo\nthree\nfour\nfive")]
    public void Forms_and_controls_are_replaced(string original, string expected) => Assert.Equal(expected, TextRepair.Repair(original));

    /// <summary>What is left to <c>html.unescape</c>: names too long for ftfy, names without a semicolon, lines with a tag.</summary>
    [Theory]
    [InlineData("&CounterClockwiseContourIntegral; &notit; &ampersand", "\u2233 \u00ACit; &ersand")]
    [InlineData("<b>&amp;eacute; &#59; &#0; &#x80;", "<b>\u00E9 ; \uFFFD \u20AC")]
    [InlineData("&nosuchname; &; &#; &#x; &", "&nosuchname; &; &#; &#x; &")]
    [InlineData("&NotEqualTilde;", "\u2242\u0338")]
    public void Cleaning_unescapes_twice_more(string original, string expected) => Assert.Equal(expected, TextCleaning.Clean(original));

    /// <summary>Not a theory: xunit does not pass lone surrogates on.</summary>
    [Fact]
    public void Lone_surrogates_are_replaced() => Assert.Equal("\uFFFD\uFFFD 💩", TextRepair.Repair("\uDCA9\uD83D \uD83D\uDCA9"));

    /// <summary>Expected values from Python's <c>unicodedata.normalize("NFC", ...)</c>.</summary>
    [Theory]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("a\u0302\u0323", "\u1EAD")]
    [InlineData("\u212B\u2126", "\u00C5\u03A9")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("\u1112\u1161\u11AB", "\uD55C")]
    [InlineData("\uAC00\u11A8", "\uAC01")]
    [InlineData("\U00011099\U000110BA", "\U0001109A")]
    [InlineData("\u0300a", "\u0300a")]
    public void Marks_are_ordered_and_composed(string original, string expected) => Assert.Equal(expected, TextRepair.Repair(original));

    [Fact]
    public void No_text_is_refused_and_a_line_once_repaired_stays()
    {
        var random = new Random(7);
        for (var i = 0; i < 4000; i++)
        {
            var text = RandomText.Next(random, random.Next(40));
            var repaired = TextRepair.Repair(text);
            Assert.Equal(repaired, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(repaired)));
            if (!repaired.Contains('\n')) Assert.Equal(repaired, TextRepair.Repair(repaired));
            TextCleaning.Clean(text);
        }
    }
}
