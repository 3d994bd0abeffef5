using Behavior.Diagnostics;
using Behavior.ModelZoo.Text;
using Behavior.Tests.Common;

namespace Behavior.ModelZoo.Tests.Text;

public sealed class PromptTemplatesTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Lines_are_read_in_order_without_blanks_and_byte_order_mark() => Assert.Equal(["a photo of a {}", "{} art"], Read("\uFEFFa photo of a {}\r\n\n  {} art  "));

    [Fact]
    public void A_JSON_list_is_read_too_and_CLIP_benchmarks_placeholder() => Assert.Equal(["a photo of a {}.", "art of {}"], Read(" [\"a photo of a {c}.\", \"art of {}\"]\n"));

    [Theory]
    [InlineData("[1]", "no JSON list of texts")]
    [InlineData("[\"{}\"", "no JSON list of texts")]
    [InlineData("[null]", "a text is null")]
    public void Another_JSON_is_refused(string text, string expected) => Assert.Contains(expected, Refused(text).Message);

    [Theory]
    [InlineData("a photo\n", "'a photo' on line 1 has none")]
    [InlineData("{} one\n\n{} two\n{} one\n", "hold '{} one' on line 1 and on line 4, which would count twice")]
    [InlineData("a \u0001 {}\n", "control character on line 1")]
    [InlineData("\n \n", "are empty")]
    [InlineData("", "It holds nothing")]
    public void What_would_count_wrongly_is_refused(string text, string expected) => Assert.Contains(expected, Refused(text).Message);

    [Fact]
    public void As_many_templates_as_are_allowed_are_read_and_a_million_are_refused_at_once()
    {
        Assert.Equal(PromptTemplates.Most, Read(string.Concat(Enumerable.Range(0, PromptTemplates.Most).Select(i => $"{i} {{}}\n"))).Count);
        Assert.Contains("are more than 1,000", Refused(string.Concat(Enumerable.Range(0, 200_000).Select(i => $"{i} {{}}\n"))).Message);
        Assert.Contains("at most 4 MB", Refused(string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"{i} {{}}\n"))).Message);
    }

    [Fact]
    public void A_template_as_long_as_a_book_is_refused() => Assert.Contains("line 2 has more than 1,000 characters", Refused($"{{}}\n{{}}{new string('a', 1_000)}\n").Message);

    [Theory]
    [InlineData("pipe"), InlineData("device"), InlineData("folder"), InlineData("loop"), InlineData("dangling"), InlineData("unreadable")]
    public async Task What_is_no_file_is_said(string kind)
    {
        var error = await OddPath.Refused<BehaviorException>(() => PromptTemplates.Read(OddPath.Make(_folder, kind)));

        Assert.Equal("BHV0124", error.Code);
        Assert.Contains("cannot be read", error.Message);
    }

    IReadOnlyList<string> Read(string text)
    {
        File.WriteAllText(_folder["templates.txt"], text);
        return PromptTemplates.Read(_folder["templates.txt"]);
    }

    BehaviorException Refused(string text)
    {
        var error = Assert.Throws<BehaviorException>(() => Read(text));
        Assert.Equal("BHV0124", error.Code);
        Assert.InRange(error.Message.Length, 50, 1_000);
        return error;
    }
}
