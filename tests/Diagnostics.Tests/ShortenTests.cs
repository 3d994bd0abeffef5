namespace Behavior.Diagnostics.Tests;

public class ShortenTests
{
    [Theory]
    [InlineData("toy-vit", "toy-vit")]
    [InlineData("ünï-日本", "ünï-日本")]
    [InlineData("a\nb\t\0", "a\\u000ab\\u0009\\u0000")]
    [InlineData("a\u2028b", "a\\u2028b")]
    public void What_would_break_a_line_is_written_out(string text, string shown) => Assert.Equal(shown, Shorten.To(text));

    [Fact]
    public void Half_of_a_surrogate_pair_is_written_out() => Assert.Equal("\\ud800", Shorten.To("\ud800"));

    [Fact]
    public void A_long_text_is_cut_and_says_how_long_it_was() => Assert.Equal($"{new string('n', 60)}... (300 characters)", Shorten.To(new string('n', 300)));
}
