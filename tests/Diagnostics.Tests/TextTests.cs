using Behavior.Diagnostics.Text;

namespace Behavior.Diagnostics.Tests;

/// <summary>Text in so many columns.</summary>
public sealed class TextTests
{
    [Fact]
    public void A_text_is_broken_at_blanks() => Assert.Equal(["one two", "  three", "  four"], TextColumns.Wrap("one two three four", 8, 2));

    [Fact]
    public void A_beginning_indent_stays() => Assert.Equal(["  one", "  two"], TextColumns.Wrap("  one two", 6, 2));

    [Fact]
    public void A_word_that_is_too_long_has_a_line_of_its_own() => Assert.Equal(["a", " /a/long/path", " b"], TextColumns.Wrap("a /a/long/path b", 6, 1));

    [Fact]
    public void No_text_has_no_lines() => Assert.Empty(TextColumns.Wrap("", 10, 2));

    [Fact]
    public void What_is_cut_says_so()
    {
        Assert.Equal(["a", "b"], new[] { "a", "b" }.AtMost(2));
        Assert.Equal(["a", "b ..."], new[] { "a", "b", "c" }.AtMost(2));
    }

    [Fact]
    public void Numbers_stand_to_the_right_and_texts_to_the_left() =>
        Assert.Equal(["     value", "a      0.5", "bcd   12.5"], TextTable.Lay(["", "value"], [["a", "0.5"], ["bcd", "12.5"]], 20));

    [Fact]
    public void Too_narrow_for_columns_rows_become_lists() =>
        Assert.Equal(["a", "  value 0.5, n 3", "bcd", "  value 12.5"], TextTable.Lay(["", "value", "n", "a long heading"], [["a", "0.5", "3", ""], ["bcd", "12.5", "", ""]], 18));
}
