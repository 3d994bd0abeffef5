using Behavior.Diagnostics;
using Behavior.Evaluation.Sources;
using Behavior.ModelZoo;
using Behavior.Xunit;
using Behavior.Xunit.Rows;

namespace Behavior.Newcomer.Tests;

/// <summary>What CONTRIBUTING.md promises of the four additions, tried.</summary>
public class AdditionsTests(BehaviorRun run)
{
    [Fact]
    public void A_reader_and_an_architecture_are_found_by_themselves()
    {
        var right = run.Predict("mean-color", "flags");

        Assert.Contains("mean_color", ModelRegistry.Names);
        Assert.Equal(36, right.Samples.Count);
        Assert.Equal(right.Labels, right.Top1); // the mean channel of a flag is its colour
        Assert.True(right.HasScores);
    }

    [Fact]
    public void A_source_that_gives_answers_alone_is_judged_by_them_and_nothing_is_made_up()
    {
        var table = run.Predict("table", "flags");

        Assert.Equal(33, table.Top1.Zip(table.Labels).Count(p => p.First == p.Second)); // three of 36 lines are wrong on purpose
        Assert.False(table.HasScores);
        Assert.Equal("BHV0406", Assert.Throws<AbsentException>(() => table.Confidences).Code);
        Assert.Equal("BHV0406", Assert.Throws<AbsentException>(() => run.Evaluations.Features("table", "flags")).Code);
        Assert.Equal("BHV0406", Assert.Throws<AbsentException>(() => run.Evaluations.Cost("table")).Code);
    }

    [Fact]
    public void What_a_source_answered_is_kept_and_found_again()
    {
        _ = run.Predict("table", "flags");
        using var second = BehaviorRun.Of(run.Manifest);

        Assert.Equal(run.Predict("table", "flags").Top1, second.Predict("table", "flags").Top1);
        Assert.Equal(0, second.Evaluations.Computed);
    }

    [Fact]
    public void Its_rows_stand_beside_the_engines_own()
    {
        var rows = SuiteRows.Of(typeof(AdditionsTests).Assembly, run.Manifest).Select(r => r.File).ToList();

        Assert.Contains("ColorTheories.ShareOfRed_model=table_dataset=flags", rows);
        Assert.Contains("Robustness.Top1_model=mean-color_dataset=flags", rows);
        Assert.Equal(["answers", "onnx", "recorded", "torch"], ModelSources.Catalogue(run.Manifest).Sources.Select(s => s.Name).Order(StringComparer.Ordinal));
    }
}
