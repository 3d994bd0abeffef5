using Behavior.Datasets.Fuzz;
using Behavior.Fuzzing;

namespace Behavior.Datasets.Tests.Fuzz;

/// <summary>A short run of every target of <c>perf/Datasets.Fuzz</c>: damaged files end in what they hold or in an error with a code, within bounds of time and memory.</summary>
public class FuzzTests
{
    public static TheoryData<string> Names => [.. Targets.All.Select(t => t.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Damaged_files_are_read_or_refused(string name)
    {
        var target = Targets.All.Single(t => t.Name == name);

        var run = FuzzRun.Of(target, target.Short);

        Assert.True(run.Faulty == 0, string.Join('\n', run.Faults));
        Assert.True(run.Outcomes.GetValueOrDefault("read") > 0, "No input was read: the target tests nothing.");
    }
}
