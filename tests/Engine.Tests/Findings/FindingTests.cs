using Behavior.Findings;
using Behavior.Metrics;

namespace Behavior.Engine.Tests.Findings;

public class FindingTests
{
    static readonly Estimate s_above = new(0.2, 100, 0.1, 0.3), s_below = new(-0.2, 100, -0.3, -0.1), s_open = new(0, 100, -0.1, 0.1);

    [Fact]
    public void A_finding_holds_only_if_every_part_holds_and_is_refuted_if_any_is()
    {
        Assert.Equal(Verdict.Holds, Of(s_above, s_above).Verdict);
        Assert.Equal(Verdict.Inconclusive, Of(s_above, s_open).Verdict);
        Assert.Equal(Verdict.Refuted, Of(s_above, s_below).Verdict);
        Assert.Equal(Verdict.Refuted, Of(s_open, s_below).Verdict);
        Assert.Equal(Verdict.Inconclusive, Of().Verdict);
    }

    [Fact]
    public void Parts_are_pinned_with_groups_effect_interval_n_verdict_and_the_papers_value()
    {
        var json = new Finding("S1", "claim", "2 Shape", [new("sup", "a > b", s_above, 0.066), new("clip", "c > d", s_open)]).ToSnapshot().ToJson();

        Assert.Contains("\"sup: groups\": \"a > b\"", json);
        Assert.Contains("\"sup: effect\": 0.2,", json);
        Assert.Contains("\"sup: low\": 0.1,", json);
        Assert.Contains("\"sup: n\": 100,", json);
        Assert.Contains("\"sup: verdict\": \"holds\"", json);
        Assert.Contains("\"sup: paper\": 0.066,", json);
        Assert.Contains("\"clip: verdict\": \"inconclusive\"", json);
        Assert.Contains("\n  \"verdict\": \"inconclusive\"", json);
    }

    [Fact]
    public void A_single_part_needs_no_name() =>
        Assert.Contains("\"effect\": 0.2,", Of(s_above).ToSnapshot().ToJson());

    static Finding Of(params Estimate[] effects) => new("Z1", "claim", "section", [.. effects.Select((e, i) => new FindingPart($"part {i}", "a > b", e))]);
}
