using Behavior.Manifests.Items;
using FsCheck;
using FsCheck.Fluent;

namespace Behavior.Manifests.Tests;

/// <summary>Special beats general, the later of two equals counts, and each key is taken from the most special rule that sets it.</summary>
public class GateRulesTests
{
    static readonly string[] s_theories = ["R.Top1", "R.Other", "C.Ece"], s_datasets = ["val", "v2"], s_checkpoints = ["a", "b"];

    [Fact]
    public void Without_rules_there_are_the_built_in_ones()
    {
        var rules = Rules();

        Assert.Equal(new RowRule(GateTier.Supporting, 0.01, 0.05), rules.For("R.Top1", "val", "a"));
        Assert.Equal((0.05, ""), (rules.Alpha("a"), rules.Anchor("a")));
    }

    [Fact]
    public void Each_key_is_from_the_most_special_rule_that_sets_it()
    {
        var rules = Rules(
            Given.Rule("mine", ("Checkpoint", "a"), ("Tier", ""), ("SliceMargin", "0.2")), Given.Rule("top-1", ("Theory", "R.Top1")), Given.Rule("all", ("Tier", "advisory"), ("Margin", "0.03")));

        Assert.Equal(new RowRule(GateTier.Critical, 0.03, 0.2) { TierFrom = "top-1", MarginFrom = "all", SliceMarginFrom = "mine" }, rules.For("R.Top1", "val", "a"));
        Assert.Equal(new RowRule(GateTier.Advisory, 0.03, 0.05) { TierFrom = "all", MarginFrom = "all" }, rules.For("C.Ece", "val", "b"));
    }

    [Fact]
    public void A_row_without_a_dataset_is_not_that_of_a_rule_with_one() =>
        Assert.Equal(GateTier.Supporting, Rules(Given.Rule("val", ("Dataset", "val"))).For("R.Properties", "", "a").Tier);

    [Fact]
    public void A_role_is_above_a_theory_and_below_a_dataset()
    {
        var manifest = new Manifest
        {
            Zoo = "z", Snapshots = "s", Artifacts = "a", Checkpoints = [], Benchmarks = [new() { Name = "val", Role = "val" }, new() { Name = "v2", Role = "v2" }],
            GateRules = [Given.Rule("role", ("Role", "val"), ("Margin", "0.02")), Given.Rule("theory", ("Theory", "R.Top1"), ("Margin", "0.03")), Given.Rule("all", ("Margin", "0.04"))],
        };

        Assert.Equal(0.02, GateRules.Of(manifest).For("R.Top1", "val", "a").Margin);
        Assert.Equal(0.03, GateRules.Of(manifest).For("R.Top1", "v2", "a").Margin);
        Assert.Equal(0.05, GateRules.Of(manifest with { GateRules = [.. manifest.GateRules, Given.Rule("set", ("Dataset", "val"), ("Margin", "0.05"))] }).For("R.Top1", "val", "a").Margin);
    }

    [Fact]
    public void Alpha_and_anchor_are_an_updates_and_a_checkpoint_may_have_its_own()
    {
        var rules = Rules(Given.Rule("a alone", ("Checkpoint", "a*"), ("Alpha", "0.2"), ("Anchor", "v2")), Given.Rule("all", ("Alpha", "0.1"), ("Anchor", "none")));

        Assert.Equal((0.2, "v2"), (rules.Alpha("ab"), rules.Anchor("ab")));
        Assert.Equal((0.1, GateRules.NoAnchor), (rules.Alpha("b"), rules.Anchor("b")));
    }

    [Fact]
    public void A_number_that_is_none_is_left_to_the_check_and_the_next_rule_counts() =>
        Assert.Equal(0.03, Rules(Given.Rule("top-1", ("Theory", "R.Top1"), ("Margin", "much")), Given.Rule("all", ("Margin", "0.03"))).For("R.Top1", "val", "a").Margin);

    /// <summary>Against the definition, written another way: the best of all rules that are about the row by (rank, position).</summary>
    [Fact]
    public void The_order_is_that_of_the_definition() => ForRows((items, theory, dataset, checkpoint) =>
    {
        (GateRuleItem Rule, int Rank)? best = null;
        foreach (var rule in items.Where(r => r.Tier is not null && Is(r.Theory, theory) && Is(r.Dataset, dataset) && Is(r.Checkpoint, checkpoint)))
        {
            var rank = (rule.Checkpoint == "" ? 0 : 8) + (rule.Dataset == "" ? 0 : 4) + (rule.Theory == "" ? 0 : 1);
            if (best is null || rank >= best.Value.Rank) best = (rule, rank);
        }

        var found = Rules(items).For(theory, dataset, checkpoint);

        Assert.Equal(best?.Rule.Name ?? "", found.TierFrom);
        Assert.Equal(best?.Rule.Tier ?? GateTier.Supporting, found.Tier);
    });

    [Fact]
    public void Rules_about_other_rows_change_nothing() => ForRows((items, theory, dataset, checkpoint) =>
    {
        var about = items.Where(r => Is(r.Theory, theory) && Is(r.Dataset, dataset) && Is(r.Checkpoint, checkpoint)).ToArray();

        Assert.Equal(Rules(about).For(theory, dataset, checkpoint), Rules(items).For(theory, dataset, checkpoint));
    });

    [Fact]
    public void The_most_special_rule_has_the_last_word_wherever_it_stands() => ForRows((items, theory, dataset, checkpoint) =>
    {
        var last = Given.Rule("last", ("Theory", theory), ("Dataset", dataset), ("Checkpoint", checkpoint), ("Tier", "advisory"), ("Margin", "0.5"), ("SliceMargin", "0.6"));
        var others = items.Where(r => r.Rank < last.Rank).ToArray();

        Assert.All(Enumerable.Range(0, others.Length + 1), at => Assert.Equal(new(GateTier.Advisory, 0.5, 0.6) { TierFrom = "last", MarginFrom = "last", SliceMarginFrom = "last" },
            Rules([.. others[..at], last, .. others[at..]]).For(theory, dataset, checkpoint)));
    });

    static void ForRows(Action<GateRuleItem[], string, string, string> check)
    {
        var rows = from items in Items()
                   from theory in Gen.Elements(s_theories)
                   from dataset in Gen.Elements(s_datasets)
                   from checkpoint in Gen.Elements(s_checkpoints)
                   select (items, theory, dataset, checkpoint);
        Prop.ForAll(rows.ToArbitrary(), row => check(row.items, row.theory, row.dataset, row.checkpoint)).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    static Gen<GateRuleItem[]> Items() =>
        from n in Gen.Choose(0, 12)
        from keys in (from theory in Gen.Elements(["", "*", "R.*", .. s_theories])
                      from dataset in Gen.Elements(["", "*", "v*", .. s_datasets])
                      from checkpoint in Gen.Elements(["", "*", .. s_checkpoints])
                      from tier in Gen.Elements("", "critical", "supporting", "advisory")
                      from margin in Gen.Elements("", "0.02", "0.1")
                      from slice in Gen.Elements("", "0.07")
                      select (theory, dataset, checkpoint, tier, margin, slice)).ArrayOf(n)
        select keys.Select((k, i) => Given.Rule(
            $"{i}", ("Theory", k.theory), ("Dataset", k.dataset), ("Checkpoint", k.checkpoint), ("Tier", k.tier), ("Margin", k.margin), ("SliceMargin", k.slice))).ToArray();

    static bool Is(string pattern, string name) => pattern switch { "" or "*" => true, [.. var start, '*'] => name.StartsWith(start, StringComparison.Ordinal), _ => name == pattern };

    static GateRules Rules(params GateRuleItem[] rules) => GateRules.Of(Given.Manifest([]) with { GateRules = rules });
}
