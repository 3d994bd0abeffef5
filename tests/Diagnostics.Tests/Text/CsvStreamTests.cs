using Behavior.Diagnostics.Text;

namespace Behavior.Diagnostics.Tests.Text;

/// <summary>Rows are cut where lines end outside of quotes, wherever the pieces that a reader gives end.</summary>
public class CsvStreamTests
{
    const string Table = "a,b\r\n\n1,\"x\ny\"\r2,\"\"\"\"\r\n\r\n3,z";

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(100)]
    public void Rows_know_the_line_that_they_begin_on(int piece) =>
        Assert.Equal([(1, "a,b"), (3, "1,\"x\ny\""), (5, "2,\"\"\"\""), (7, "3,z")], Read(Table, piece));

    [Theory]
    [InlineData(1_000), InlineData(65_535), InlineData(65_536), InlineData(65_537), InlineData(1_000_000)]
    public void Rows_longer_than_what_is_read_at_once_are_whole(int length)
    {
        string[] rows = [new('a', length), "b", new('c', length), "d"];

        Assert.Equal(rows.Select((r, i) => (i + 1, r)), Read(string.Join('\n', rows) + "\n", int.MaxValue));
        Assert.Equal(rows.Select((r, i) => (i + 1, r)), Read(string.Join("\r\n", rows), int.MaxValue));
    }

    [Fact]
    public void A_row_that_is_too_long_is_refused_with_its_line()
    {
        var error = Assert.Throws<CsvException>(() => Read("a\n\"b" + new string('x', 200_000), int.MaxValue, longest: 100_000));

        Assert.Equal(2, error.Line);
        Assert.Contains("100,000", error.Message);
    }

    static (int, string)[] Read(string text, int piece, int longest = int.MaxValue) => [.. CsvStream.Read(new Pieces(text, piece), longest).Select(r => (r.Line, r.Text.ToString()))];

    /// <summary>Gives so many characters at a time.</summary>
    sealed class Pieces(string text, int most) : StringReader(text)
    {
        public override int Read(Span<char> buffer) => base.Read(buffer[..Math.Min(most, buffer.Length)]);
    }
}
