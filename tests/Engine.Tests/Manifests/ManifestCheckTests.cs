using Behavior.Manifests;

namespace Behavior.Engine.Tests.Manifests;

public class ManifestCheckTests
{
    static readonly CheckpointItem s_checkpoint = new()
    {
        Name = "a", Zoo = "toy", Architecture = "convnext_toy", Weights = "a.safetensors", Preprocess = "normalize(half)", DefinedIn = "Zoo.props",
    };

    static readonly BenchmarkItem s_benchmark = new()
    {
        Name = "toy-val", Zoo = "toy", Kind = "toy", Measures = ["accuracy"], DefinedIn = "Benchmarks.props",
    };

    [Fact]
    public void A_sound_manifest_has_no_problems() => Assert.Empty(Check(s_checkpoint, s_benchmark));

    [Fact]
    public void An_unknown_architecture_offers_the_nearest_names() =>
        AssertProblem(Check(s_checkpoint with { Architecture = "convnext_toi" }, s_benchmark), "BHV0101", "Zoo.props", "Did you mean", "'convnext_toy'");

    [Fact]
    public void An_unknown_dataset_kind_offers_the_nearest_names() =>
        AssertProblem(Check(s_checkpoint, s_benchmark with { Kind = "toi" }), "BHV0304", "Benchmarks.props", "Did you mean 'toy'?");

    [Fact]
    public void An_unknown_toy_set_offers_the_nearest_names()
    {
        var problem = Assert.Single(Check(s_checkpoint, s_benchmark with { Name = "toy-vall" }));

        Assert.StartsWith("BHV05", problem.Code);
        Assert.Contains("'toy-val'", problem.Text);
    }

    [Fact]
    public void An_unknown_measure_offers_the_nearest_names() =>
        AssertProblem(Check(s_checkpoint, s_benchmark with { Measures = ["acuracy"] }), "BHV0014", "Benchmarks.props", "Did you mean 'accuracy'?");

    [Fact]
    public void A_transform_that_does_not_parse_is_a_problem()
    {
        var problem = Assert.Single(Check(s_checkpoint with { Preprocess = "normalise(half)" }, s_benchmark));

        Assert.StartsWith("BHV02", problem.Code);
    }

    [Fact]
    public void Misspelt_metadata_is_a_problem() =>
        AssertProblem(Check(s_checkpoint with { Options = new Dictionary<string, string> { ["Layuot"] = "timm" } }, s_benchmark), "BHV0011", "Zoo.props", "Did you mean 'Layout'?");

    [Fact]
    public void A_hash_that_is_none_is_a_problem() =>
        AssertProblem(Check(s_checkpoint with { Sha256 = "abc" }, s_benchmark), "BHV0011", "Zoo.props", "64 hexadecimal digits");

    [Fact]
    public void A_name_that_stands_twice_is_a_problem()
    {
        var manifest = Of([s_checkpoint, s_checkpoint with { Name = "A" }], [s_benchmark]);

        AssertProblem(ManifestCheck.Run(manifest), "BHV0012", "Zoo.props", "defined 2 times");
    }

    [Fact]
    public void An_unknown_zoo_offers_the_nearest_names() =>
        AssertProblem(ManifestCheck.Run(Of([s_checkpoint], [s_benchmark]) with { Zoo = "toi" }), "BHV0013", "Zoo.props", "-p:Zoo=NAME");

    [Fact]
    public void All_problems_are_found_at_once()
    {
        var problems = Check(s_checkpoint with { Architecture = "x", Weights = "", Sha256 = "1" }, s_benchmark with { Kind = "", Measures = [] });

        Assert.Equal(5, problems.Count);
    }

    [Fact]
    public void A_problem_reads_as_a_build_error_on_one_line() =>
        Assert.Equal("Zoo.props : error BHV0101: one two", new ManifestProblem("Zoo.props", "BHV0101", "one\ntwo").ToString());

    static IReadOnlyList<ManifestProblem> Check(CheckpointItem checkpoint, BenchmarkItem benchmark) => ManifestCheck.Run(Of([checkpoint], [benchmark]));

    static Manifest Of(CheckpointItem[] checkpoints, BenchmarkItem[] benchmarks) =>
        new() { Zoo = "toy", Snapshots = "", Artifacts = "", Checkpoints = checkpoints, Benchmarks = benchmarks };

    static void AssertProblem(IReadOnlyList<ManifestProblem> problems, string code, string file, params string[] texts)
    {
        var problem = Assert.Single(problems);
        Assert.Equal(code, problem.Code);
        Assert.Equal(file, problem.File);
        foreach (var text in texts) Assert.Contains(text, problem.Text);
    }
}
