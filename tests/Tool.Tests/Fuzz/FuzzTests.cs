using Behavior.Fuzzing;
using Behavior.Suite.Fuzz;

namespace Behavior.Tool.Tests.Fuzz;

/// <summary>A short run of every target of <c>perf/Suite.Fuzz</c>. A fault names the mutation's number, which is the same everywhere.</summary>
public class FuzzTests
{
    [Theory]
    [InlineData("golden", FuzzRun.Short)]
    [InlineData("golden-values", 1_000)] // those that get to a comparison take milliseconds each
    [InlineData("manifest", FuzzRun.Short)]
    [InlineData("manifest-values", FuzzRun.Short)]
    [InlineData("metadata", FuzzRun.Short)]
    [InlineData("result", FuzzRun.Short)]
    [InlineData("result-values", FuzzRun.Short)]
    public void Whatever_is_read_ends_in_a_value_or_a_code(string target, int inputs)
    {
        var run = FuzzRun.Of(Targets.All.Single(t => t.Name == target), inputs);

        Assert.True(run.Faulty == 0, string.Join("\n", run.Faults));
        Assert.True(run.Outcomes.Count > 1, "every mutation ended alike");
    }

    [Fact]
    public void Every_target_is_run() => Assert.Equal(7, Targets.All.Count);
}
