using Behavior.Fuzzing;
using Behavior.ModelZoo.Fuzz;

namespace Behavior.ModelZoo.Tests.Fuzz;

/// <summary>A short run of every target of <c>perf/ModelZoo.Fuzz</c>: damaged files end in what they hold or in a BHV01xx error, within bounds of time and memory.</summary>
[Collection("alone")]
public class FuzzTests
{
    public static TheoryData<string> Names => [.. Targets.All.Select(t => t.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Damaged_files_are_read_or_refused(string name)
    {
        var run = FuzzRun.Of(Targets.All.Single(t => t.Name == name), FuzzRun.Short);

        Assert.True(run.Faulty == 0, string.Join('\n', run.Faults));
        Assert.True(run.Outcomes.GetValueOrDefault("read") is > 0 and var read && (read < run.Inputs || name == "text"), "No input was read, or all were: the target tests nothing.");
    }
}
