namespace Behavior.Tool.Tests.Commands;

/// <summary>Problems go to standard output as MSBuild errors: the build shows them as its own.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class ManifestCommandTests : IDisposable
{
    readonly SuiteFolder _suite = SuiteFolder.Sound();

    public ManifestCommandTests() => _suite.Extension("Behavior.Toybox");

    public void Dispose() => _suite.Dispose();

    [Fact]
    public async Task A_sound_manifest_prints_nothing()
    {
        var run = await Check();

        Assert.Equal(new ToolRun(0, "", ""), run);
    }

    [Fact]
    public async Task Every_bad_item_is_an_error_of_the_file_that_defines_it()
    {
        _suite.Checkpoint("misspelt", ("Architecture", "convnext_tay"));
        _suite.Benchmark("toy-v2", ("Measures", "accuraci"));
        _suite.Benchmark("toy-v2");

        var lines = await Problems();

        Assert.StartsWith("Zoo.props : error BHV0101: Checkpoint 'misspelt': ", lines[0]);
        Assert.Contains("convnext_toy", lines[0]);
        Assert.StartsWith("Benchmarks.props : error BHV0014: Benchmark 'toy-v2': ", lines[1]);
        Assert.StartsWith("Benchmarks.props : error BHV0012: Benchmark 'toy-v2' is defined 2 times.", lines[2]);
        Assert.Equal(3, lines.Length);
    }

    [Fact]
    public async Task Zoos_that_do_not_meet_and_measures_that_stand_twice_are_errors_on_one_line_each_all_at_once()
    {
        using var suite = new SuiteFolder();
        suite.Extension("Behavior.Toybox");
        suite.Checkpoint("model");
        suite.Benchmark("toy-val", ("Zoo", "smal"), ("Measures", "accuracy;accuracy"));

        var run = await ToolRun.Of("manifest", suite.ManifestFile);

        var lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal((1, "", 3), (run.ExitCode, run.Errors, lines.Length));
        Assert.StartsWith("Benchmarks.props : error BHV0031: Benchmark 'toy-val': Measures lists 'accuracy' 2 times", lines[0]);
        Assert.StartsWith("Benchmarks.props : error BHV0030: Benchmark 'toy-val': no checkpoint has Zoo=\"smal\"", lines[1]);
        Assert.StartsWith("Zoo.props : error BHV0027: No benchmark has Zoo=\"small\"", lines[2]);
    }

    [Fact]
    public async Task A_warning_is_printed_and_fails_nothing()
    {
        _suite.Checkpoint("odd", ("Preprocess", "center-crop(224)|normalize(imagenet)"));

        var run = await Check();

        run.Succeeds("Zoo.props : warning BHV0026: Checkpoint 'odd': ");
        Assert.Single(run.Output.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task An_error_beside_a_warning_fails()
    {
        _suite.Checkpoint("odd", ("Preprocess", "center-crop(224)|normalize(imagenet)"), ("Family", "x"), ("Famly", "x"));

        var lines = await Problems();

        Assert.Equal([" error BHV0011", " warning BHV0026"], lines.Select(l => l.Split(':')[1]));
    }

    [Fact]
    public async Task An_extension_that_is_not_there_is_one_error()
    {
        _suite.Extension("Nowhere");

        Assert.StartsWith("Benchmarks.props : error BHV0020: Extension 'Nowhere': ", Assert.Single(await Problems()));
    }

    [Fact]
    public async Task Extensions_that_cannot_be_used_hide_no_bad_name_and_no_zoo()
    {
        _suite.Extension("Nowhere");
        _suite.Extension("my readers (v2)");
        _suite.Extension("Elsewhere");
        _suite.Checkpoint("my model (v2)");
        _suite.Benchmark("a\"b", ("Zoo", "smal"));
        _suite.Benchmark("");

        var lines = await Problems();

        Assert.Equal(
            [
                "BHV0023: Checkpoint 'my model (v2)'", "BHV0023: Benchmark 'a\"b'", "BHV0023: Benchmark ''", "BHV0023: Extension 'my readers (v2)'",
                "BHV0020: Extension 'Nowhere'", "BHV0020: Extension 'Elsewhere'", "BHV0030: Benchmark 'a\"b'",
            ],
            lines.Select(l => string.Join(":", l.Split(" : error ")[1].Split(':')[..2])));
    }

    [Theory]
    [InlineData("{\"zoo\": \"sma")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task A_broken_manifest_is_one_error(string json)
    {
        File.WriteAllText(_suite.ManifestFile, json);

        Assert.StartsWith($"{_suite.ManifestFile} : error BHV0010: ", Assert.Single(await Problems()));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("-5")]
    [InlineData("1e3")]
    [InlineData("99999999999999999999")]
    public async Task A_size_of_the_store_that_is_none_is_one_error(string megabytes)
    {
        File.WriteAllText(_suite.ManifestFile, File.ReadAllText(_suite.ManifestFile).Replace("{\"zoo\"", $"{{\"storeLimit\":\"{megabytes}\",\"zoo\"", StringComparison.Ordinal));

        Assert.StartsWith($"{_suite.ManifestFile} : error BHV0024: StoreLimit '{megabytes}' is no number of megabytes", Assert.Single(await Problems()));
    }

    [Fact]
    public async Task A_manifest_that_is_not_there_is_one_error()
    {
        File.Delete(_suite.ManifestFile);

        Assert.StartsWith($"{_suite.ManifestFile} : error BHV0010: There is no manifest", Assert.Single(await Problems()));
    }

    Task<ToolRun> Check() => ToolRun.Of("manifest", _suite.ManifestFile);

    async Task<string[]> Problems()
    {
        var run = await Check();
        Assert.Equal((1, ""), (run.ExitCode, run.Errors));
        return run.Output.TrimEnd('\n').Split('\n');
    }
}
