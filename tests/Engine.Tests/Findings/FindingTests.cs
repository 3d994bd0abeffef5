using Behavior.Findings;
using Behavior.Metrics.Statistics;

namespace Behavior.Engine.Tests.Findings;

public class FindingTests
{
    static readonly Effect s_above = Effect.Of(0.2, 100, 0.05, 99, 100), s_below = Effect.Of(-0.2, 100, 0.05, 99, 100), s_open = Effect.Of(0.01, 100, 0.05, 99, 100);
    static readonly Effect s_barelyBelow = Effect.Of(-0.11, 100, 0.05, 99, 100); // p = 0.015 alone

    [Fact]
    public void A_finding_holds_only_if_every_part_holds_and_is_refuted_if_any_is()
    {
        Assert.Equal(Verdict.Holds, Of(s_above, s_above).Verdict);
        Assert.Equal(Verdict.Inconclusive, Of(s_above, s_open).Verdict);
        Assert.Equal(Verdict.Refuted, Of(s_above, s_below).Verdict);
        Assert.Equal(Verdict.Refuted, Of(s_open, s_below).Verdict);
    }

    [Fact]
    public void A_part_refutes_only_after_Holms_correction_over_the_parts()
    {
        Assert.Equal(Verdict.Refuted, Of(s_barelyBelow).Verdict);
        Assert.Equal(Verdict.Inconclusive, Of(s_barelyBelow, s_above, s_above).Verdict);
        Assert.Equal([Verdict.Refuted, Verdict.Refuted], Of(s_below, s_barelyBelow).PartVerdicts); // the second step is against one part alone
    }

    [Fact]
    public void Too_few_units_are_no_verdict()
    {
        var few = Effect.Undefined(3, "too few: 3 of 10 units");

        Assert.Equal(Verdict.None, Of(few).Verdict);
        Assert.Equal(Verdict.Inconclusive, Of(few, s_above).Verdict);
        Assert.Equal(Verdict.Refuted, Of(few, s_below).Verdict);
        Assert.Contains("\"effect\": \"undefined: too few: 3 of 10 units\"", Of(few).ToSnapshot().ToJson());
        Assert.Contains("\"verdict\": \"no verdict\"", Of(few).ToSnapshot().ToJson());
        Assert.Equal(Verdict.None, Of().Verdict);
    }

    [Fact]
    public void Parts_are_pinned_with_groups_effect_interval_units_verdict_and_the_papers_value()
    {
        var json = new Finding("S1", "claim", "2 Shape", [new("sup", "a > b", s_above, 0.066), new("clip", "c > d", s_open)]).ToSnapshot().ToJson();

        Assert.Contains("\"speaks of\": \"these checkpoints\"", json);
        Assert.Contains("\"parts\": 2,", json);
        Assert.Contains("\"sup: groups\": \"a > b\"", json);
        Assert.Contains("\"sup: effect\": 0.2,", json);
        Assert.Contains("\"sup: low\": 0.101,", json); // 0.2 - 1.984 * 0.05
        Assert.Contains("\"sup: n\": 100,", json);
        Assert.Contains("\"sup: units\": 100,", json);
        Assert.Contains("\"sup: detectable\": 0.141,", json); // (1.984 + 0.845) * 0.05
        Assert.Contains("\"sup: verdict\": \"holds\"", json);
        Assert.Contains("\"sup: paper\": 0.066,", json);
        Assert.Contains("\"clip: verdict\": \"inconclusive\"", json);
        Assert.Contains("\n  \"verdict\": \"inconclusive\"", json);
    }

    [Fact]
    public void A_single_part_needs_no_name() => Assert.Contains("\"effect\": 0.2,", Of(s_above).ToSnapshot().ToJson());

    static Finding Of(params Effect[] effects) => new("Z1", "claim", "section", [.. effects.Select((e, i) => new FindingPart($"part {i}", "a > b", e))]);
}
