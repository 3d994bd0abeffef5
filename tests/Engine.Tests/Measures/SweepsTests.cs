using Behavior.Evaluation;
using Behavior.Measures;

namespace Behavior.Engine.Tests.Measures;

public class SweepsTests
{
    // light: 8 of 10 and 4 of 10; pose: 5 of 20 and 10 of 20.
    static readonly Predictions s_first = Sweep(("light", 8, 10), ("pose", 5, 20)), s_second = Sweep(("light", 4, 10), ("pose", 10, 20));

    [Fact]
    public void Factors_count_the_same_whatever_their_number_of_pictures()
    {
        var json = Sweeps.Of(s_first).ToJson();

        Assert.Contains("\"light\": 0.8,", json);
        Assert.Contains("\"pose\": 0.25,", json);
        Assert.Contains("\"value\": 0.525,", json);
        Assert.Equal(0.075, (Sweeps.Mean(s_first) - Sweeps.Mean(s_second)).Value, 12);
    }

    [Fact]
    public void Every_factor_has_its_accuracy_and_count() =>
        Assert.Equal([("light", 0.8, 10), ("pose", 0.25, 20)], Sweeps.ByFactor(s_first).Select(f => (f.Key, f.Value.Value, f.Value.N)));

    static Predictions Sweep(params (string Factor, int Right, int N)[] factors) =>
        Made.Right("factor", [.. factors.SelectMany(f => Enumerable.Range(0, f.N).Select(i => (i < f.Right, f.Factor)))]);
}
