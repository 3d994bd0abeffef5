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

    [Theory]
    [InlineData("Take", "many")]
    [InlineData("Take", "0")]
    [InlineData("PerCell", "-1")]
    public void A_count_that_is_none_is_a_problem(string key, string value) =>
        AssertProblem(Check(s_checkpoint, s_benchmark with { Options = new Dictionary<string, string> { [key] = value } }), "BHV0011", "Benchmarks.props", $"{key}=\"{value}\"");

    [Fact]
    public void A_reference_that_does_not_exist_offers_the_nearest() =>
        AssertProblem(Check(s_checkpoint, s_benchmark with { Reference = "toy-vall" }), "BHV0018", "Benchmarks.props", "Reference", "Did you mean 'toy-val'?");

    [Fact]
    public void A_benchmark_that_is_made_of_itself_is_a_problem()
    {
        var one = s_benchmark with { Base = "two" };
        var two = s_benchmark with { Name = "two", Kind = "part", Base = "toy-val", Options = new Dictionary<string, string> { ["Base"] = "toy-val" } };

        var problems = ManifestCheck.Run(Of([s_checkpoint], [one, two]));

        Assert.Equal(["BHV0018", "BHV0018"], problems.Select(p => p.Code));
        Assert.Contains("leads back", problems[0].Text);
    }

    [Fact]
    public void A_corrupted_benchmark_needs_a_base_and_a_number_of_samples()
    {
        var problem = Assert.Single(Check(s_checkpoint, s_benchmark with { Kind = "corrupted" }));

        Assert.Equal("BHV0308", problem.Code);
        Assert.Contains("Base=", problem.Text);
    }

    [Fact]
    public void A_transfer_group_that_does_not_exist_offers_the_others() =>
        AssertProblem(Check(s_checkpoint, s_benchmark with { Group = "specialized" }), "BHV0011", "Benchmarks.props", "Did you mean 'specialised'?");

    [Fact]
    public void A_clip_checkpoint_needs_vocabulary_and_templates()
    {
        var problems = Check(s_checkpoint with { Architecture = "ViT-B-16" }, s_benchmark);

        Assert.Equal(["BHV0011", "BHV0011"], problems.Select(p => p.Code));
        Assert.Contains("Vocabulary", problems[0].Text);
        Assert.Contains("Templates", problems[1].Text);
    }

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
