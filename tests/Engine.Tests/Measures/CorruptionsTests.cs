using Behavior.Measures;

namespace Behavior.Engine.Tests.Measures;

public class CorruptionsTests
{
    [Fact]
    public void The_mean_is_over_corruptions_of_the_mean_over_severities()
    {
        // fog: severity 1 all of 2, severity 2 none of 4; snow: severity 1 one of 2.
        var predictions = Made.Answers(["a", "b"],
            [.. Cell("fog", 1, 2, 2), .. Cell("fog", 2, 0, 4), .. Cell("snow", 1, 1, 2)]);

        var json = Corruptions.Of(predictions).ToJson();

        Assert.Contains("\"value\": 0.5,", json); // (0.5 + 0.5) / 2
        Assert.Contains("\"fog\": 0.5,", json);
        Assert.Contains("\"severity 1\": 0.75,", json);
        Assert.Contains("\"severity 2\": 0,", json);
    }

    [Fact]
    public void The_four_extra_corruptions_stand_beside_the_mean()
    {
        var json = Corruptions.Of(Made.Answers(["a", "b"], [.. Cell("fog", 1, 2, 2), .. Cell("saturate", 1, 0, 2)])).ToJson();

        Assert.Contains("\"value\": 1,", json);
        Assert.Contains("\"saturate, beside the mean\": 0,", json);
        Assert.Contains("\"severity 1\": 1,", json);
    }

    static IEnumerable<(string, string, (string, string)[])> Cell(string corruption, int severity, int right, int n) =>
        Enumerable.Range(0, n).Select(i => ("a", i < right ? "a" : "b", new[] { ("corruption", corruption), ("severity", $"{severity}") }));
}
