using Behavior.Report.Markdown;

namespace Behavior.Report.Tests.Markdown;

public class UpdatesMarkdownTests
{
    static readonly string s_text = MarkdownReport.Write(SampleReport.CreateWithUpdates());
    static readonly string[] s_lines = s_text.Split('\n');

    [Fact]
    public void Updates_come_first_with_verdict_and_message()
    {
        Assert.Equal("## :no_entry: toy-&lt;script&gt;alert('x')&lt;/script&gt;: do not merge", s_lines.First(l => l.StartsWith("## ", StringComparison.Ordinal)));
        Assert.Contains("## :white_check_mark: toy-vit-sup: merge\n\ntoy-vit-sup: MERGE.", s_text, StringComparison.Ordinal);
        Assert.InRange(s_text.IndexOf("## :white_check_mark:", StringComparison.Ordinal), 1, s_text.IndexOf("** inconclusive", StringComparison.Ordinal));
    }

    [Fact]
    public void Twelve_rows_stand_in_sight_and_the_others_are_folded_below()
    {
        var fold = Array.FindIndex(s_lines, l => l.StartsWith("<details>", StringComparison.Ordinal));

        Assert.Equal(Enumerable.Range(1, 12).Select(i => $"changed {i}"), Names(s_lines[..fold]));
        Assert.Equal(["changed 13", "changed 14", "changed 15"], Names(s_lines[fold..]).Take(3));
        Assert.Contains("| kept 1 |", string.Join('\n', s_lines[fold..]), StringComparison.Ordinal);

        static IEnumerable<string> Names(IEnumerable<string> lines) =>
            lines.Where(l => l.StartsWith("| changed ", StringComparison.Ordinal)).Select(l => l.Split(" | ")[0][2..]);
    }

    [Fact]
    public void Lost_sentinels_and_changed_verdicts_are_in_sight()
    {
        Assert.Contains("| toy-val/&lt;script&gt;alert('x')&lt;/script&gt; | cat | dog |", s_text, StringComparison.Ordinal);
        Assert.Contains("\nClaims whose verdict is another one: S1 (toy-cue): holds → inconclusive.\n", s_text, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_of_single_benchmarks_are_folded() =>
        Assert.Contains("<details><summary><b>toy-val: Confusions that grew</b></summary>", s_text, StringComparison.Ordinal);

    [Fact]
    public void Nobody_is_mentioned_by_a_name()
    {
        var report = SampleReport.CreateWithUpdates();

        var text = MarkdownReport.Write(report with { Updates = [report.Updates[0] with { Message = "ask @someone" }] });

        Assert.Contains("ask &#64;someone", text, StringComparison.Ordinal);
    }
}
