using System.Text;
using Behavior.Diagnostics.Files;

namespace Behavior.Diagnostics.Tests.Files;

public class TextLinesTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("a", new[] { "a" })]
    [InlineData("\uFEFFa\r\n\nb\n", new[] { "a", "", "b" })]
    [InlineData("12345\r\n12345", new[] { "12345", "12345" })]
    public void Lines_are_read_without_their_ends(string text, string[] lines) => Assert.Equal(lines, Read(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("1\n123456\n", "line 2 has more than 5 characters")]
    [InlineData("123456", "line 1 has more than 5 characters")]
    [InlineData("12345\r6\n", "line 1 has more than 5 characters")]
    public void A_longer_line_is_refused(string text, string expected) => Assert.Contains(expected, Assert.Throws<InvalidDataException>(() => Read(Encoding.UTF8.GetBytes(text))).Message);

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused() => Assert.Contains("not UTF-8", Assert.Throws<InvalidDataException>(() => Read([0xff, (byte)'a'])).Message);

    static List<string> Read(byte[] bytes) => [.. TextLines.Read(new MemoryStream(bytes), longest: 5)];
}
