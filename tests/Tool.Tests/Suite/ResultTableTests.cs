using Behavior.Runs;
using Behavior.Tool.Suite;

namespace Behavior.Tool.Tests.Suite;

/// <summary>What <c>behavior run</c> prints of a run: theory by theory, in columns where they fit, else as lists.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class ResultTableTests
{
    static readonly RowOutcome[] s_rows =
    [
        new("Calibration.Ece(model: \"a\", dataset: \"val\")", RowState.Agrees) { File = "f1", Value = 0.81234, Low = 0.8, High = 0.82, N = 2000 },
        new("Calibration.Ece(model: \"b\", dataset: \"val\")", RowState.Differs) { File = "f2", Value = 0.5, N = 10 },
        new("Calibration.C1_Claim(zoo: \"z\")", RowState.New) { File = "f3", Verdict = "holds", Value = 0.2, Low = 0.1, High = 0.3, N = 50 },
        new("ShapeBias.Bias(model: \"a\", dataset: \"cues\")", RowState.Failed) { Cause = "BHV0104: weights do not fit" },
        new("ShapeBias.Bias(model: \"b\", dataset: \"cues\")", RowState.Missing) { Cause = "no file" },
        new("ShapeBias.S1(zoo: \"\")", RowState.DoesNotApply) { Cause = "no vit" },
        new("PinnedFiles.Every_verified_file_belongs_to_a_row", RowState.Agrees),
    ];

    [Fact]
    public async Task A_theory_has_its_rows_with_value_interval_count_verdict_and_state()
    {
        var printed = await Print(80);

        Assert.Contains(
            "Calibration.Ece\n           value  95 % interval     n  verdict\n"
            + "  a, val  0.8123    0.8 to 0.82  2000           agrees\n  b, val     0.5                   10           differs\n", printed);
        Assert.Contains("  z    0.2     0.1 to 0.3  50  holds    not pinned yet\n", printed);
        Assert.Contains("failed: BHV0104: weights do not fit", printed);
        Assert.DoesNotContain("ShapeBias.S1", printed);
        Assert.EndsWith("\n1 agree, 1 differ, 1 not pinned yet, 1 failed, 1 not measured, 1 do not apply.\n", printed);
    }

    [Theory, InlineData(20), InlineData(34), InlineData(60), InlineData(80)]
    public async Task No_line_is_wider_than_the_width_at_hand_but_for_a_word_that_is(int width) => Assert.All(
        (await Print(width)).Split('\n'),
        line => Assert.True(line.Length <= width || !line.Trim().Contains(' '), $"{line.Length}: {line}"));

    [Fact]
    public async Task Where_columns_do_not_fit_a_row_is_a_list_without_empty_values() => 
        Assert.Contains("  b, val\n    value 0.5, n 10,\n", await Print(22));

    static Task<string> Print(int width) => ToolRun.Printed(() => ResultTable.Print(s_rows, width));
}
