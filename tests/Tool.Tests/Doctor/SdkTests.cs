using Behavior.Diagnostics.Machine;
using Behavior.Tool.Doctor;

namespace Behavior.Tool.Tests.Doctor;

public class SdkTests
{
    [Theory]
    [InlineData("10.0.100")]
    [InlineData("10.0.100-rc.1.25451.107")]
    [InlineData("11.0.100")]
    public void Ten_and_newer_will_do(string version) => Assert.Equal(new(".NET SDK", CheckState.Ok, version), Sdk.Judge(version));

    [Theory]
    [InlineData("8.0.404", "8.0.404")]
    [InlineData("nonsense", "nonsense")]
    [InlineData("", "no answer")]
    public void Anything_else_is_a_problem_with_its_remedy(string version, string found)
    {
        var check = Sdk.Judge(version);

        Assert.Equal((CheckState.Problem, found), (check.State, check.Found));
        Assert.Contains("10.0", check.Mend);
    }

    [Fact]
    public void The_one_that_runs_these_tests_is_found() => Assert.Equal(CheckState.Ok, Sdk.Check().State);

    [Fact]
    public void One_that_is_not_on_the_path_is_a_problem()
    {
        var check = Sdk.Check("no-such-dotnet");

        Assert.Equal((CheckState.Problem, "no-such-dotnet is not on the PATH"), (check.State, check.Found));
    }
}
