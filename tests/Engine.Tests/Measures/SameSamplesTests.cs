using Behavior.Measures;

namespace Behavior.Engine.Tests.Measures;

public class SameSamplesTests
{
    [Fact]
    public void Only_samples_that_one_of_the_two_alone_has_right_speak()
    {
        var first = Made.Right("x", [.. Enumerable.Range(0, 40).Select(i => (i < 30, ""))]);
        var second = Made.Right("x", [.. Enumerable.Range(0, 40).Select(i => (i is >= 8 and < 31, ""))]); // 8 lost, 1 won

        var json = SameSamples.Of(first, second).ToJson();

        Assert.Equal((8, 1), SameSamples.OnlyRight(first, second));
        Assert.Equal(7.0 / 40, SameSamples.Difference(first, second).Difference, 12);
        Assert.Equal(2 * (1 + 9) / 512.0, SameSamples.Difference(first, second).P, 12); // exact McNemar, by hand
        Assert.All(["\"value\": 0.175", "\"only the first right\": 8", "\"only the second right\": 1", "\"two-sided p\": \"0.039\""], part => Assert.Contains(part, json));
    }

    [Fact]
    public void The_other_way_round_only_the_sign_changes()
    {
        var first = Made.Right("x", [.. Enumerable.Range(0, 50).Select(i => (i % 3 > 0, ""))]);
        var second = Made.Right("x", [.. Enumerable.Range(0, 50).Select(i => (i % 5 > 0, ""))]);

        var (there, back) = (SameSamples.Difference(first, second), SameSamples.Difference(second, first));

        Assert.Equal((there.Difference, there.P, there.Interval.Low), (-back.Difference, back.P, -back.Interval.High));
    }

    [Fact]
    public void Samples_of_one_origin_are_one_unit_and_what_does_not_count_is_left_out()
    {
        var first = Made.Right("cluster", [.. Enumerable.Range(0, 60).Select(i => (i < 48, $"origin {i / 6}"))]);
        var second = Made.Right("cluster", [.. Enumerable.Range(0, 60).Select(i => (i < 24, $"origin {i / 6}"))]);
        var corrupted = Made.Right("corruption", (true, "fog"), (true, "saturate"));

        Assert.Equal((60, 10), (SameSamples.Difference(first, second).N, SameSamples.Difference(first, second).Units));
        Assert.Equal(1, SameSamples.Difference(corrupted, corrupted).N);
    }

    /// <summary>Of the 50,000 answers that ImageNet-X publishes, ViT against ResNet-50: 4,340 and 3,402, log10 p = -25.8148 (the kit's exact test of them).</summary>
    [Fact]
    public void A_p_of_large_samples_is_told_by_its_power_of_ten()
    {
        var first = Made.Right("x", [.. Enumerable.Range(0, 50_000).Select(i => (i < 38_006 + 938, ""))]);
        var second = Made.Right("x", [.. Enumerable.Range(0, 50_000).Select(i => (i >= 4_340 && i < 38_944 + 3_402, ""))]);

        Assert.Equal((4_340, 3_402), SameSamples.OnlyRight(first, second));
        Assert.Equal(-25.8148, Math.Log10(SameSamples.Difference(first, second).P), 4);
        Assert.Contains("\"two-sided p\": \"2e-26\"", SameSamples.Of(first, second).ToJson());
    }
}
