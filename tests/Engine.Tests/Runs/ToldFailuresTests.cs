using Behavior.Diagnostics;
using Behavior.Snapshots;
using Behavior.Xunit.Runs;
using Xunit.Sdk;
using Xunit.v3;

namespace Behavior.Engine.Tests.Runs;

/// <summary>How a red row is told: by its code and text, with a file to send where there is no code.</summary>
public sealed class ToldFailuresTests
{
    [Fact]
    public void An_error_with_a_code_is_its_text_alone()
    {
        var told = Tell(new SnapshotException("BHV0602", "it differs\nby much", "file", new InvalidOperationException("inside")));

        Assert.Equal("BHV0602: it differs\nby much", ExceptionUtility.CombineMessages(told));
        Assert.Equal("", ExceptionUtility.CombineStackTraces(told) ?? "");
    }

    [Fact]
    public void A_wrapped_one_too() =>
        Assert.Equal("BHV0310: no such space", ExceptionUtility.CombineMessages(Tell(new AggregateException(new BehaviorException("BHV0310", "no such space")))));

    [Fact]
    public void What_nobody_foresaw_is_one_line_and_a_file_that_says_where()
    {
        var told = Tell(new InvalidOperationException("Sequence contains\nno elements"));

        var line = ExceptionUtility.CombineMessages(told);
        Assert.StartsWith("BHV0099: Unexpected InvalidOperationException: Sequence contains no elements", line);
        Assert.DoesNotContain('\n', line);
        Assert.Equal("", ExceptionUtility.CombineStackTraces(told) ?? "");
        var file = line[(line.IndexOf("send ", StringComparison.Ordinal) + 5)..line.IndexOf(": it says", StringComparison.Ordinal)];
        Assert.Contains(nameof(Tell), File.ReadAllText(file));
        File.Delete(file);
    }

    [Fact]
    public void A_failed_assertion_stays_as_it_is()
    {
        var told = Tell(new XunitException("Expected: 1\nActual: 2"));

        Assert.Equal("Expected: 1\nActual: 2", ExceptionUtility.CombineMessages(told));
        Assert.Contains(nameof(Tell), ExceptionUtility.CombineStackTraces(told));
    }

    static ITestFailed Tell(Exception failure)
    {
        try { throw failure; }
        catch (Exception thrown)
        {
            var told = TestFailed.FromException(thrown, "a", "c", "", "m", "tc", "t", 0, "", null, null);
            new ToldFailures().Tell(told);
            return told;
        }
    }
}
