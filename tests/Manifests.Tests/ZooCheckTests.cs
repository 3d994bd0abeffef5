using Behavior.Manifests.Check;
using Behavior.Manifests.Items;

namespace Behavior.Manifests.Tests;

public class ZooCheckTests
{
    [Fact]
    public void A_zoo_in_use_without_benchmarks_is_an_error_with_the_item_to_write()
    {
        var problem = Assert.Single(Check("mine", [Given.Checkpoint(), Given.Checkpoint("b", ("Zoo", "mine")) with { DefinedIn = "My.props" }], Given.Benchmark()));

        Assert.Equal(("BHV0027", "My.props", ProblemSeverity.Error), (problem.Code, problem.File, problem.Severity));
        Assert.StartsWith("No benchmark has Zoo=\"mine\", the zoo in use, so no row would run. Zoos with benchmarks: toy. Write one", problem.Text);
        Assert.Contains("for example <Benchmark Include=\"my-val\" Zoo=\"mine\" Kind=", problem.Text);
        Assert.Contains("-p:Zoo=NAME", problem.Text);
    }

    [Fact]
    public void A_zoo_that_is_not_in_use_may_be_without_benchmarks() => Assert.Empty(Check("toy", [Given.Checkpoint(), Given.Checkpoint("b", ("Zoo", "toy-update"))], Given.Benchmark()));

    [Fact]
    public void Where_no_zoo_has_benchmarks_none_is_named() => Assert.Contains("Zoos with benchmarks: none.", Assert.Single(Check("toy", [Given.Checkpoint()])).Text);

    [Fact]
    public void A_benchmark_of_a_zoo_that_no_checkpoint_has_is_an_error_of_its_own()
    {
        var problem = Assert.Single(Check("toy", [Given.Checkpoint(), Given.Checkpoint("b", ("Zoo", "mine"))], Given.Benchmark(), Given.Benchmark("toy-v2", ("Zoo", "mien"))));

        Assert.Equal(("BHV0030", "Benchmarks.props"), (problem.Code, problem.File));
        Assert.StartsWith("Benchmark 'toy-v2': no checkpoint has Zoo=\"mien\", so nothing would ever run on it. Did you mean 'mine'? Zoos with checkpoints: mine, toy.", problem.Text);
    }

    [Fact]
    public void A_zoo_that_is_written_in_two_ways_is_told_from_both_sides()
    {
        var problems = Check("mine", [Given.Checkpoint("b", ("Zoo", "mine"))], Given.Benchmark("toy-v2", ("Zoo", "mien")));

        Assert.Equal(["BHV0030", "BHV0027"], problems.Select(p => p.Code));
        Assert.All(problems, p => Assert.Contains(" Did you mean 'mi", p.Text));
    }

    [Fact]
    public void A_zoo_that_is_not_said_is_missing_and_no_more()
    {
        var problems = Check("toy", [Given.Checkpoint(), Given.Checkpoint("b", ("Zoo", ""))], Given.Benchmark(), Given.Benchmark("toy-v2", ("Zoo", "")));

        Assert.Equal(["Checkpoint 'b': Zoo is missing.", "Benchmark 'toy-v2': Zoo is missing."], problems.Select(p => p.Text[..(p.Text.IndexOf('.', StringComparison.Ordinal) + 1)]));
    }

    [Fact]
    public void An_unknown_zoo_is_not_said_to_be_without_benchmarks_as_well() => Assert.Equal("BHV0013", Assert.Single(Check("toi", [Given.Checkpoint()], Given.Benchmark())).Code);

    static IReadOnlyList<ManifestProblem> Check(string zoo, CheckpointItem[] checkpoints, params BenchmarkItem[] benchmarks) =>
        ManifestCheck.Run(Given.Manifest(checkpoints, benchmarks) with { Zoo = zoo }, Given.Catalogue);
}
