using Behavior.Fuzzing;
using Behavior.Imaging.Fuzz;

namespace Behavior.Imaging.Tests.Fuzz;

/// <summary>A short run of every target of perf/Imaging.Fuzz: the same inputs on every machine.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names() => [.. Targets.All.Select(t => t.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Any_bytes_end_in_a_picture_or_in_an_error_with_a_code(string target)
    {
        var run = FuzzRun.Of(Targets.All.Single(t => t.Name == target), FuzzRun.Short);
        output.WriteLine(string.Join(", ", run.Outcomes.OrderByDescending(o => o.Value).Select(o => $"{o.Key} {o.Value:N0}")));
        Assert.Empty(run.Faults);
        Assert.True(run.Outcomes.GetValueOrDefault("read") > 0, "no mutation was read at all: the seeds are wrong");
    }
}
