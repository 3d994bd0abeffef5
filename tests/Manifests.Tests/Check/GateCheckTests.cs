using Behavior.Manifests.Check;
using Behavior.Manifests.Items;
using Behavior.Tests.Common;

namespace Behavior.Manifests.Tests.Check;

/// <summary>A rule of the gate that cannot be meant is a build error with its own code, and all of them are told at once.</summary>
public class GateCheckTests
{
    static readonly string s_suite = typeof(GateCheckTests).Assembly.Location;

    [Theory]
    [InlineData("Theory", "GivenTheories.Top1")]
    [InlineData("Theory", "Given*.Properties")]
    [InlineData("Dataset", "toy-*")]
    [InlineData("Checkpoint", "a")]
    [InlineData("Margin", "1e-2")]
    [InlineData("SliceMargin", "12")]
    [InlineData("Alpha", "0.5")]
    [InlineData("Anchor", "none")]
    public void A_sound_rule_has_no_problems(string key, string value) => Assert.Empty(Check(Given.Rule("all", (key, value))));

    [Theory]
    [InlineData("Reason", "", "BHV0432", "Reason is missing. Write Reason=\"...\" on the item")]
    [InlineData("Tier", "crit", "BHV0433", "Did you mean 'critical'? Available: advisory, critical, supporting")]
    [InlineData("Margin", "0", "BHV0434", "Margin=\"0\" is not a number above 0. Write Margin=")]
    [InlineData("Margin", "-0.01", "BHV0434", "Margin=\"-0.01\"")]
    [InlineData("Margin", "NaN", "BHV0434", "Margin=\"NaN\"")]
    [InlineData("Margin", "1e999", "BHV0434", "Margin=\"1e999\"")]
    [InlineData("Margin", "Infinity", "BHV0434", "Margin=\"Infinity\"")]
    [InlineData("Margin", "1e-999", "BHV0434", "Margin=\"1e-999\"")]
    [InlineData("Margin", "0,01", "BHV0434", "Margin=\"0,01\"")]
    [InlineData("Margin", "1 %", "BHV0434", "Margin=\"1 %\"")]
    [InlineData("SliceMargin", "five", "BHV0434", "SliceMargin=\"five\"")]
    [InlineData("Alpha", "0.51", "BHV0434", "Alpha=\"0.51\" is not a number above 0 and at most 0.5")]
    [InlineData("Alpha", "0", "BHV0434", "Alpha=\"0\"")]
    [InlineData("Marign", "0.01", "BHV0435", "Did you mean 'Margin'?")]
    [InlineData("Theory", "GivenTheories.Top2", "BHV0436", "Theory: Unknown theory 'GivenTheories.Top2'. Did you mean 'Given")]
    [InlineData("Theory", "GivenTheories.Helper", "BHV0436", "Theory: Unknown theory")]
    [InlineData("Theory", "GivenTheories.Finding", "BHV0436", "no row of any zoo has Theory=\"GivenTheories.Finding\". Usual cause: GivenTheories.Finding has no parameter 'model'")]
    [InlineData("Theory", "GivenTheories.Probe", "BHV0436", "no benchmark of a checkpoint's zoo lists the theory's measure (transfer). Widen the rule, or remove it")]
    [InlineData("Dataset", "toy-vall", "BHV0436", "Dataset: Unknown benchmark 'toy-vall'. Did you mean 'toy-val'?")]
    [InlineData("Dataset", "cifar-*", "BHV0436", "Available: other-val, toy-val")]
    [InlineData("Checkpoint", "b", "BHV0436", "Checkpoint: Unknown checkpoint 'b'.")]
    [InlineData("Tier", "", "BHV0439", "the rule says nothing. Write at least one of Tier, Margin, SliceMargin, Alpha, Anchor")]
    public void What_is_wrong_with_a_rule_is_said_with_the_mend(string key, string value, string code, string text)
    {
        var problem = Assert.Single(Check(Given.Rule("all", (key, value))));

        Assert.Equal((code, "Gate.props", ProblemSeverity.Error), (problem.Code, problem.File, problem.Severity));
        Assert.StartsWith("GateRule 'all': ", problem.Text);
        Assert.Contains(text, problem.Text);
    }

    [Theory]
    [InlineData("Theory", "GivenTheories.*", "Alpha", "0.05", "Alpha is about an update as a whole, and the rule is about some of its rows (Theory=\"GivenTheories.*\")")]
    [InlineData("Dataset", "toy-val", "Anchor", "v1.0", "Write Anchor on a rule without Theory, Role and Dataset")]
    public void What_is_of_an_update_may_not_stand_on_a_rule_about_rows(string key, string value, string ofUpdates, string its, string text)
    {
        var problem = Assert.Single(Check(Given.Rule("all", (key, value), (ofUpdates, its))));

        Assert.Equal("BHV0438", problem.Code);
        Assert.Contains(text, problem.Text);
    }

    [Fact]
    public void What_is_of_an_update_may_name_a_checkpoint() => Assert.Empty(Check(Given.Rule("all", ("Checkpoint", "a"), ("Alpha", "0.1"), ("Anchor", "v1.0"))));

    [Fact]
    public void A_checkpoint_and_a_benchmark_of_different_zoos_have_no_row_whatever_the_theories()
    {
        var rule = Given.Rule("all", ("Checkpoint", "a"), ("Dataset", "other-val"));

        foreach (var suite in new[] { s_suite, "" })
            Assert.Contains("has Dataset=\"other-val\" and Checkpoint=\"a\". Usual cause: no zoo has both: checkpoints of toy, benchmarks of other.", Assert.Single(Check(suite, rule)).Text);
    }

    [Fact]
    public void A_theory_whose_rows_have_no_dataset_has_none_of_a_rule_with_one() =>
        Assert.Equal("BHV0436", Assert.Single(Check(Given.Rule("all", ("Theory", "GivenTheories.Properties"), ("Dataset", "toy-val")))).Code);

    [Fact]
    public void Theories_that_are_not_known_are_not_spoken_of()
    {
        using var temp = new TempFolder();
        var rule = Given.Rule("all", ("Theory", "Robustness.Top2"));

        Assert.Empty(Check("", rule));
        Assert.Empty(Check(temp["not built yet.dll"], rule));
    }

    [Fact]
    public void Two_rules_of_one_name_are_a_problem_that_names_both_files()
    {
        var problem = Assert.Single(Check(Given.Rule("all"), Given.Rule("ALL") with { DefinedIn = "My.props" }));

        Assert.Equal("My.props : error BHV0437: GateRule 'all' is defined 2 times, in Gate.props and in My.props. Verdicts name the rule that they are by: rename or remove one.", problem.ToString());
    }

    [Theory]
    [InlineData(" ", "the name is empty")]
    [InlineData("a\nb", "the name holds the control character U+000A")]
    public void A_name_that_no_verdict_can_say_is_a_problem(string name, string text)
    {
        var problem = Assert.Single(Check(Given.Rule(name)));

        Assert.Equal("BHV0023", problem.Code);
        Assert.Contains(text, problem.Text);
    }

    [Fact]
    public void A_name_of_many_words_is_one() => Assert.Empty(Check(Given.Rule("top-1 accuracy, in distribution & beyond: what it's for")));

    [Fact]
    public void All_problems_of_all_rules_are_told_at_once() => Assert.Equal(["BHV0433", "BHV0434", "BHV0436", "BHV0432"],
        Check(Given.Rule("one", ("Tier", "x"), ("Margin", "x"), ("Theory", "x")), Given.Rule("two", ("Reason", ""))).Select(p => p.Code));

    [Theory]
    [InlineData("Theory")]
    [InlineData("Anchor")]
    [InlineData("Reason")]
    public void A_text_of_a_million_characters_is_a_problem_of_a_few(string key)
    {
        var problems = Check(Given.Rule("all", (key, new string('9', 1_000_000))));

        Assert.Contains(problems, p => p.Text.Contains($"{key} has 1,000,000 characters; at most 16,384 are read", StringComparison.Ordinal));
        Assert.All(problems, p => Assert.True(p.ToString().Length < 4_000));
    }

    static IReadOnlyList<ManifestProblem> Check(params GateRuleItem[] rules) => Check(s_suite, rules);

    static IReadOnlyList<ManifestProblem> Check(string suite, params GateRuleItem[] rules) => ManifestCheck.Run(Given.Manifest(
        [Given.Checkpoint("a"), Given.Checkpoint("other", ("Zoo", "other"))], Given.Benchmark(), Given.Benchmark("other-val", ("Zoo", "other"), ("Kind", "part"), ("Base", "toy-val")))
        with { GateRules = rules, Assembly = suite }, Given.Catalogue);
}
