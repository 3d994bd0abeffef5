namespace Behavior.Diagnostics.Tests;

public class ProblemsTests
{
    [Fact]
    public void All_problems_are_reported_at_once()
    {
        var problems = new Problems();
        problems.Add("BHV0101", "first");
        problems.Catch(() => throw new BehaviorException("BHV0102", "second"));

        var error = Assert.Throws<BehaviorException>(problems.ThrowIfAny);

        Assert.Equal("BHV0101", error.Code);
        Assert.Contains("BHV0101: first", error.Message);
        Assert.Contains("BHV0102: second", error.Message);
    }

    [Fact]
    public void Nothing_found_throws_nothing() => new Problems().ThrowIfAny();

    [Fact]
    public void Other_exceptions_pass() =>
        Assert.Throws<InvalidOperationException>(() => new Problems().Catch(() => throw new InvalidOperationException()));
}
