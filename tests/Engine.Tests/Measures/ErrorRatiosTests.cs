using Behavior.Evaluation;
using Behavior.Measures;
using Behavior.Metrics.Statistics;

namespace Behavior.Engine.Tests.Measures;

public class ErrorRatiosTests
{
    // 100 pictures, 20 wrong: 40 with texture (16 wrong: 0.4), 50 with pose (5 wrong: 0.1), average error 0.2.
    static readonly Predictions s_model = Made.Right("factors",
        [.. Rows(16, false, "texture"), .. Rows(24, true, "texture"), .. Rows(4, false, "pose"), .. Rows(45, true, "pose"), .. Rows(10, true, ""), (true, "pose")]);

    [Fact]
    public void A_ratio_is_the_factors_error_over_the_average_error()
    {
        var json = ErrorRatios.Of(s_model).ToJson();

        Assert.Contains("\"texture\": 2,", json); // 0.4 / 0.2
        Assert.Contains("\"pose\": 0.4,", json); // 4 of 50 / 0.2
        Assert.Contains("\"value\": 1.2,", json); // their mean
        Assert.Contains("\"n\": 100,", json);
    }

    [Fact]
    public void A_factor_is_compared_with_the_average() => Assert.Equal(0.8, ErrorRatios.AboveAverage("texture")(s_model).Value, 12);

    [Fact]
    public void The_difference_is_paired_so_a_model_does_not_differ_from_itself()
    {
        var difference = ErrorRatios.Mean(s_model) - ErrorRatios.Mean(s_model);

        Assert.Equal((0.0, 0.0), (difference.Value, difference.StandardError));
    }

    [Fact]
    public void A_faultless_model_has_no_ratio_and_a_factor_without_pictures_none_either()
    {
        var faultless = Made.Right("factors", (true, "texture"), (true, ""));

        Assert.Contains("never wrong", ErrorRatios.AboveAverage("texture")(faultless).Figure.WhyUndefined);
        Assert.Contains("never wrong", ErrorRatios.Of(faultless).ToJson());
        Assert.Contains("no picture has the factor person_blocking", ErrorRatios.AboveAverage("person_blocking")(s_model).Figure.WhyUndefined);
    }

    [Fact]
    public void A_faultless_model_has_no_profile_to_compare()
    {
        var faultless = Made.Right("factors", (true, "texture"), (true, "pose"), (true, "style"));
        var wrong = Made.Right("factors", (false, "texture"), (true, "pose"), (true, "style"));

        Assert.Contains("never wrong", ProfileCorrelation.Of(ErrorRatios.Profile(faultless), ErrorRatios.Profile(wrong)).Figure.WhyUndefined);
    }

    static IEnumerable<(bool, string)> Rows(int count, bool right, string factors) => Enumerable.Repeat((right, factors), count);
}
