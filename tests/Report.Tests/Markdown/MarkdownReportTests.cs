using Behavior.Report.Markdown;

namespace Behavior.Report.Tests.Markdown;

public class MarkdownReportTests
{
    static readonly string s_text = MarkdownReport.Write(SampleReport.CreateWithUpdates());

    [Fact]
    public void Names_bring_no_markup() => Assert.DoesNotContain("<script", s_text, StringComparison.Ordinal);

    [Fact]
    public void Every_row_of_a_table_has_as_many_cells_as_its_heading()
    {
        var lines = s_text.Split('\n');
        for (var i = 1; i < lines.Length; i++)
            if (lines[i].StartsWith('|') && lines[i - 1].StartsWith('|'))
                Assert.Equal(Cells(lines[i - 1]), Cells(lines[i]));
    }

    [Fact]
    public void A_part_of_a_finding_has_effect_interval_count_and_the_papers_value() =>
        Assert.Contains("| S1 | vit sup &gt; convnext sup | 0.112 | 0.081 to 0.143 | 1200 | 1200 | 0.044 | holds | 0.066 |", s_text, StringComparison.Ordinal);

    [Fact]
    public void Sections_and_what_was_left_out_are_there()
    {
        Assert.All(SampleReport.Create().Sections, s => Assert.Contains($"<details><summary><b>{s.Title}</b>", s_text, StringComparison.Ordinal));
        Assert.Contains("<details><summary><b>Left out</b>: 1</summary>", s_text, StringComparison.Ordinal);
    }

    [Fact]
    public void Scales_and_whether_the_first_is_settled_stand_below_the_properties()
    {
        Assert.Contains("- expected calibration error: 0.15 (worst tolerable) to 0 (best), mean gap of confidence to accuracy\n", s_text, StringComparison.Ordinal);
        Assert.Contains("| in distribution | toy-convnext-sup 0.97, toy-vit-sup 0.03 | yes |", s_text, StringComparison.Ordinal);
        Assert.Contains("| shifted | toy-convnext-sup 0.62, toy-vit-sup 0.38 | no |", s_text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_folded_is_unfolded_in_pairs_and_what_is_not_fits_a_screen()
    {
        var (depth, open) = (0, new List<string>());
        foreach (var line in MarkdownReport.Write(SampleReport.Create()).Split('\n'))
        {
            if (depth == 0 && line.Length > 0) open.Add(line);
            depth += line.StartsWith("<details>", StringComparison.Ordinal) ? 1 : line == "</details>" ? -1 : 0;
            Assert.InRange(depth, 0, 3);
        }

        Assert.Equal(0, depth);
        Assert.InRange(open.Count, 5, 20);
    }

    static int Cells(string line) => line.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|');
}
