using Behavior.Manifests.Check;
using Behavior.Manifests.Items;

namespace Behavior.Manifests.Tests;

public class ManifestCheckTests
{
    [Fact]
    public void A_sound_manifest_has_no_problems() => Assert.Empty(Check());

    [Theory]
    [InlineData("Architecture", "convnext_toi", "BHV0101", "Did you mean 'convnext_toy'")]
    [InlineData("Layuot", "timm", "BHV0011", "Did you mean 'Layout'?")]
    [InlineData("Sha256", "abc", "BHV0011", "64 hexadecimal digits")]
    [InlineData("Paradigm", "supervised", "BHV0011", "Available: clip, human, pre, sup")]
    [InlineData("Precision", "float8", "BHV0011", "Did you mean 'float16'")]
    [InlineData("Samples", "many", "BHV0011", "Samples=\"many\"")]
    [InlineData("Weights", "", "BHV0011", "Weights is missing")]
    [InlineData("Zoo", "", "BHV0011", "Zoo is missing")]
    [InlineData("LabelSpace", "cifar-01", "BHV0310", "Did you mean 'cifar-10'")]
    public void What_is_wrong_with_a_checkpoint_is_said_with_the_mend(string key, string value, string code, string text) =>
        AssertProblem(ManifestCheck.Run(Given.Manifest([Given.Checkpoint("other"), Given.Checkpoint("a", (key, value))], Given.Benchmark()), Given.Catalogue), code, "Zoo.props", text);

    [Theory]
    [InlineData("Kind", "toi", "BHV0304", "Did you mean 'toy'?")]
    [InlineData("Measures", "acuracy", "BHV0014", "Did you mean 'accuracy'?")]
    [InlineData("Measures", "accuracy;calibration;accuracy", "BHV0031", "Measures lists 'accuracy' 2 times")]
    [InlineData("Measures", ";", "BHV0031", "Measures lists none")]
    [InlineData("Measures", "", "BHV0011", "Measures is missing")]
    [InlineData("Role", "vall", "BHV0011", "Did you mean 'val'")]
    [InlineData("Take", "0", "BHV0011", "Take=\"0\"")]
    [InlineData("Take", "-5", "BHV0011", "Take=\"-5\" is not a whole number from 1 to 2,147,483,647")]
    [InlineData("Take", "1e9", "BHV0011", "Take=\"1e9\"")]
    [InlineData("Take", "99999999999", "BHV0011", "Take=\"99999999999\"")]
    [InlineData("Root", "a\0b", "BHV0011", "Root=\"a\\u0000b\" holds the control character U+0000")]
    [InlineData("Reference", "toy-vall", "BHV0018", "Did you mean 'toy-val'?")]
    [InlineData("Group", "specialized", "BHV0011", "Did you mean 'specialised'?")]
    [InlineData("AnswersAmong", "some", "BHV0011", "Available: all, own")]
    [InlineData("Standards", "testbed", "BHV0017", "Standards stands without Reference")]
    [InlineData("StandardsColumns", "val;v2", "BHV0017", "StandardsColumns stands without Standards")]
    [InlineData("PerCell", "60", "BHV0011", "Unknown metadata 'PerCell'")] // a key of another reader
    public void What_is_wrong_with_a_benchmark_is_said_with_the_mend(string key, string value, string code, string text) =>
        AssertProblem(Check(benchmark: Given.Benchmark("toy-val", (key, value))), code, "Benchmarks.props", text);

    [Theory]
    [InlineData("", null)]
    [InlineData("val;v2", null)]
    [InlineData("val", "StandardsColumns names 1 columns. Write two")]
    public void Standards_have_two_columns(string columns, string? text)
    {
        var problems = Check(benchmark: Given.Benchmark("toy-val", ("Reference", "toy-val"), ("Standards", "testbed"), ("StandardsColumns", columns)));

        if (text is null) Assert.Empty(problems);
        else AssertProblem(problems, "BHV0017", "Benchmarks.props", text);
    }

    [Fact]
    public void An_unknown_toy_set_offers_the_nearest_names()
    {
        var problem = Assert.Single(Check(benchmark: Given.Benchmark("toy-vall")));

        Assert.StartsWith("BHV05", problem.Code);
        Assert.Contains("'toy-val'", problem.Text);
    }

    [Theory]
    [InlineData("w/a.pth", "a.pth'")]
    [InlineData("my w/a.pth", "a.pth\"'")]
    [InlineData("", "'behavior inspect FILE'")]
    public void An_unknown_architecture_gives_the_command_that_looks_into_the_weights(string weights, string command)
    {
        var problem = Assert.Single(Check(Given.Checkpoint("a", ("Architecture", "resnet44"), ("Weights", weights))), p => p.Code == "BHV0101");

        Assert.Contains("Did you mean 'resnet44_cifar' or", problem.Text);
        Assert.DoesNotContain("Available", problem.Text);
        Assert.Contains(command, problem.Text);
    }

    [Fact]
    public void A_transform_that_does_not_parse_is_a_problem() =>
        Assert.StartsWith("BHV02", Assert.Single(Check(Given.Checkpoint("a", ("Preprocess", "normalise(half)")))).Code);

    [Fact]
    public void A_number_that_no_picture_has_is_a_problem() =>
        Assert.Contains(Check(benchmark: Given.Benchmark("toy-val", ("Resolution", "1000000"))),
            p => p.Text.Contains("Resolution=\"1000000\" is not a whole number from 1 to 8,192", StringComparison.Ordinal));

    [Theory]
    [InlineData("Architecture")]
    [InlineData("Family")]
    [InlineData("Preprocess")]
    [InlineData("Weights")]
    [InlineData("Sha256")]
    [InlineData("Samples")]
    [InlineData("LabelSpace")]
    [InlineData("Paradigm")]
    public void A_text_of_a_million_characters_is_a_problem_of_a_few(string key)
    {
        var problems = Check(Given.Checkpoint("a", (key, new string('9', 1_000_000))));

        Assert.Contains(problems, p => p.Text.Contains($"{key} has 1,000,000 characters; at most 16,384 are read", StringComparison.Ordinal));
        Assert.All(problems, p => Assert.True(p.ToString().Length < 4_000));
    }

    [Fact]
    public void A_name_that_stands_twice_is_a_problem() =>
        AssertProblem(ManifestCheck.Run(Given.Manifest([Given.Checkpoint("a"), Given.Checkpoint("A")], Given.Benchmark()), Given.Catalogue), "BHV0012", "Zoo.props", "defined 2 times");

    [Fact]
    public void A_name_that_stands_twice_names_both_files()
    {
        var problem = Assert.Single(ManifestCheck.Run(Given.Manifest([Given.Checkpoint("a"), Given.Checkpoint("a") with { DefinedIn = "My.props" }], Given.Benchmark()), Given.Catalogue));

        Assert.Equal("My.props : error BHV0012: Checkpoint 'a' is defined 2 times, in Zoo.props and in My.props. Names are unique, whatever their case: rename or remove one.", problem.ToString());
    }

    [Fact]
    public void An_unknown_zoo_offers_the_nearest_names() =>
        AssertProblem(ManifestCheck.Run(Given.Manifest([Given.Checkpoint()], Given.Benchmark()) with { Zoo = "toi" }, Given.Catalogue), "BHV0013", "Zoo.props", "-p:Zoo=NAME");

    [Theory]
    [InlineData("float32", "gpu", "Device", "Available: cpu, cuda")]
    [InlineData("float", "cpu", "Precision", "Did you mean")]
    public void An_unknown_precision_or_device_is_a_problem(string precision, string device, string file, string text) =>
        AssertProblem(ManifestCheck.Run(Given.Manifest([Given.Checkpoint()], Given.Benchmark()) with { Precision = precision, Device = device }, Given.Catalogue), "BHV0022", file, text);

    [Fact]
    public void An_unknown_gate_and_a_baseline_that_is_no_folder_are_problems()
    {
        var file = typeof(ManifestCheckTests).Assembly.Location;
        var problems = ManifestCheck.Run(Given.Manifest([Given.Checkpoint()], Given.Benchmark()) with { Gate = "significance", Baseline = file }, Given.Catalogue);

        Assert.Equal([("Gate", "BHV0022"), ("Baseline", "BHV0022")], problems.Select(p => (p.File, p.Code)));
        Assert.Contains("Did you mean 'significant'? Available: significant, snapshot. Choose with -p:Gate=NAME", problems[0].Text);
        Assert.Contains("is a file. Expected the folder", problems[1].Text);
    }

    [Fact]
    public void A_benchmark_that_is_made_of_itself_is_a_problem()
    {
        var one = Given.Benchmark("one", ("Kind", "part"), ("Base", "two"));
        var two = Given.Benchmark("two", ("Kind", "part"), ("Base", "one"));

        var problems = ManifestCheck.Run(Given.Manifest([Given.Checkpoint()], one, two), Given.Catalogue);

        Assert.All(problems, p => Assert.Contains("leads back", p.Text));
        Assert.Equal(2, problems.Count);
    }

    [Fact]
    public void A_corrupted_benchmark_needs_a_base_and_a_number_of_samples() =>
        Assert.Contains(Check(benchmark: Given.Benchmark("c", ("Kind", "corrupted"))), p => p.Text.Contains("Base"));

    [Fact]
    public void A_clip_checkpoint_needs_vocabulary_and_templates() =>
        Assert.Equal(["Templates", "Vocabulary"], Check(Given.Checkpoint("a", ("Architecture", "ViT-B-16"))).Select(p => p.Text.Split(' ')[2]).Order());

    [Fact]
    public void Only_who_reads_a_key_may_be_given_it() =>
        AssertProblem(Check(Given.Checkpoint("a", ("Vocabulary", "words.txt"))), "BHV0011", "Zoo.props", "Unknown metadata 'Vocabulary'");

    [Fact]
    public void All_problems_are_found_at_once() =>
        Assert.Equal(5, Check(Given.Checkpoint("a", ("Architecture", "x"), ("Weights", ""), ("Sha256", "1")), Given.Benchmark("toy-val", ("Kind", ""), ("Measures", ""))).Count);

    [Fact]
    public void A_problem_reads_as_a_build_error_on_one_line() =>
        Assert.Equal("Zoo.props : error BHV0101: one two", new ManifestProblem("Zoo.props", "BHV0101", "one\ntwo").ToString());

    static IReadOnlyList<ManifestProblem> Check(CheckpointItem? checkpoint = null, BenchmarkItem? benchmark = null) =>
        ManifestCheck.Run(Given.Manifest([checkpoint ?? Given.Checkpoint()], benchmark ?? Given.Benchmark()), Given.Catalogue);

    static void AssertProblem(IReadOnlyList<ManifestProblem> problems, string code, string file, params string[] texts)
    {
        var problem = Assert.Single(problems);
        Assert.Equal(code, problem.Code);
        Assert.Equal(file, problem.File);
        foreach (var text in texts) Assert.Contains(text, problem.Text);
    }
}
