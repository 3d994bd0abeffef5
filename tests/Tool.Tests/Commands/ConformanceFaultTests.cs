using System.Text.Json;
using System.Text.Json.Nodes;
using Behavior.Tests.Common;

namespace Behavior.Tool.Tests.Commands;

/// <summary>Goldens that are damaged: each is a failed case that names file and key, and the run goes on.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class ConformanceFaultTests : IDisposable
{
    readonly TempFolder _temp = new();

    static string Tests => Path.Combine(SharedFolder.RepositoryRoot, "tests");

    public void Dispose() => _temp.Dispose();

    [Fact]
    public async Task Goldens_with_which_the_run_once_ended_are_failed_cases_and_the_others_are_run()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Tests, "Tool.Tests", "Faults", "goldens"))) File.Copy(file, _temp[Path.GetFileName(file)]);
        File.Copy(MetricGolden("logit"), _temp["zz-sound.json"]);

        var failed = await Failed();

        Assert.Equal(6, failed.Length);
        foreach (var (file, key) in new[] { ("Conformance-class_means_small", "cases"), ("Conformance-correlation", "cases"), ("Conformance-invariance_small", "cases"),
            ("checkpoints-manifest", "files"), ("corruptions-statistics", "field32"), ("imagenet_x-loader", "expected") })
            Assert.Contains(failed, l => l.Contains($"{file}.json: BHV0608: '{key}' is ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("logit", "cases", "[]", "'cases' is an empty list")]
    [InlineData("logit", "cases", "{}", "'cases' is an object. Expected a list")]
    [InlineData("logit", "cases[0].name", "3", "'cases[0].name' is 3. Expected a text")]
    [InlineData("logit", "cases[0].expected", "[]", "'cases[0].expected' is a list of 0. Expected an object")]
    [InlineData("logit", "cases[0].input.n", null, "'cases[0].input.n' is missing")]
    [InlineData("logit", "cases[0].input.n", "1e300", "'cases[0].input.n' is 1e300")]
    [InlineData("logit", "cases[0].input.x", "-1", "'cases[0].input.x' is -1. Expected a whole number from 0 to 1,000,000")]
    [InlineData("logit", "cases[0].expected.logit", "\"0\"", "'cases[0].expected.logit' is the text")]
    [InlineData("logit", "cases[0].expected.logit", "1e999", "'cases[0].expected.logit' is 1e999. Expected a finite number")]
    [InlineData("logit", "tolerance.float", "1e9", "'tolerance.float' is 1e9")] // would let everything pass
    [InlineData("logit", "tolerance.float", null, "'tolerance.float' is missing")]
    [InlineData("logit", "format", null, "'format' is missing or no text")]
    [InlineData("bootstrap", "cases[0].input.resamples", "2147483647", "'cases[0].input.resamples' is 2147483647")]
    [InlineData("bootstrap", "cases[0].n", "2147483647", "'cases[0].n' is 2147483647")]
    [InlineData("bootstrap", "index_vectors", "[]", "'index_vectors' is an empty list")]
    [InlineData("similarity_small", "cases[0].expected.minibatch[0].batch_size", "0", "batch_size' is 0")] // would never end
    [InlineData("two_proportions", "cases[0].input.n1", "2147483647", "'cases[0].input.n1' is 2147483647")]
    [InlineData("intervals", "coverage_cases[0].input.n", "1000000", "'coverage_cases[0].input.n' is 1000000")]
    [InlineData("paired_difference", "coverage_cases", "[]", "'coverage_cases' is an empty list")]
    [InlineData("invariance_small", "cases[0].n_bins", "2147483647", "'cases[0].n_bins' is 2147483647")]
    [InlineData("nearest_neighbours_in_place", "cases[0].input.classes", "2147483647", "'cases[0].input.classes' is 2147483647")]
    public async Task A_metric_golden_that_is_damaged_names_the_key(string golden, string key, string? value, string said)
    {
        Damage(MetricGolden(golden), key, value);

        Assert.Contains(await Failed(), l => l.Contains("golden", StringComparison.Ordinal) && l.Contains("BHV0608: ", StringComparison.Ordinal) && l.Contains(said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Imaging.Tests/Conformance/geometry/boxes", "scale[0].picture[0]", "2147483647", "'scale[0].picture[0]' is 2147483647")]
    [InlineData("Imaging.Tests/Conformance/geometry/boxes", "scale[0].factor", "1e-9", "'scale[0].factor' is 1e-9")]
    [InlineData("Imaging.Tests/Conformance/geometry/boxes", "shift", null, "'shift' is missing")]
    [InlineData("Imaging.Tests/Conformance/geometry/pixels", "results", "[]", "'format' is missing or no text")]
    [InlineData("Imaging.Tests/Conformance/geometry/boxes", "scale[0].family", "\"7\"", "Expected one of ")]
    [InlineData("Imaging.Tests/Conformance/corruptions/statistics", "frost_pictures", null, "")]
    [InlineData("Imaging.Tests/Conformance/corruptions/statistics", "draws", "0", "'draws' is 0")] // the bound would be infinite
    [InlineData("Imaging.Tests/Conformance/corruptions/explicit", "plasma", "{\"k\": {\"mapsize\": 2147483647}}", "'plasma.k.mapsize' is 2147483647")]
    [InlineData("ModelZoo.Tests/Conformance/models/formula_vectors", "tensors[0].shape", "[65536, 65536, 3]", "'tensors[0].shape' is a list of 3")]
    [InlineData("ModelZoo.Tests/Conformance/models/pos_embed_resample", "cases[0].size[0]", "2147483647", "'cases[0].size[0]' is 2147483647")]
    [InlineData("ModelZoo.Tests/Conformance/models/vit_tiny_patch16_224", "cases", "[]", "'cases' is an empty list")]
    [InlineData("ModelZoo.Tests/Conformance/models/vit_tiny_patch16_224", "cases[0].input", "[3, 100000, 100000]", "'cases[0].input[1]' is 100000")]
    public async Task A_golden_of_pictures_or_networks_that_is_damaged_names_the_key(string golden, string key, string? value, string said)
    {
        Damage(Path.Combine(Tests, golden + ".json"), key, value, cases: 2);

        var failed = await Failed();

        if (said.Length > 0) Assert.Contains(failed, l => l.Contains("BHV0608: ", StringComparison.Ordinal) && l.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_that_stands_twice_is_refused()
    {
        File.WriteAllText(_temp["golden.json"], File.ReadAllText(MetricGolden("logit")).Replace("\"tolerance\":", "\"tolerance\": {}, \"tolerance\":", StringComparison.Ordinal));

        Assert.Contains(await Failed(), l => l.Contains("golden.json", StringComparison.Ordinal) && l.Contains("tolerance", StringComparison.Ordinal));
    }

    static string MetricGolden(string name) => Path.Combine(Tests, "Metrics.Tests", "Conformance", name + ".json");

    /// <summary>Copies a golden with another value under a key, or without it; its lists cut to some cases.</summary>
    void Damage(string file, string key, string? value, int cases = int.MaxValue)
    {
        var root = JsonNode.Parse(File.ReadAllBytes(file))!.AsObject();
        foreach (var list in root.Select(m => m.Value).OfType<JsonArray>().Where(l => l.FirstOrDefault() is JsonObject).ToList())
            while (list.Count > cases) list.RemoveAt(list.Count - 1);
        JsonNode at = root;
        var steps = key.Replace("[", ".[").Split('.');
        foreach (var step in steps[..^1]) at = step[0] == '[' ? at[int.Parse(step[1..^1])]! : at[step]!;
        if (steps[^1][0] == '[') at[int.Parse(steps[^1][1..^1])] = JsonNode.Parse(value!);
        else if (value is null) at.AsObject().Remove(steps[^1]);
        else at[steps[^1]] = value.Contains("1e", StringComparison.Ordinal) ? JsonValue.Create(JsonDocument.Parse(value).RootElement) : JsonNode.Parse(value);
        File.WriteAllText(_temp["golden.json"], root.ToJsonString());
        var folder = Path.GetDirectoryName(file)!;
        foreach (var data in Directory.GetFiles(folder, "*.npy").Concat(new[] { "images.json", "images" }.Select(n => Path.Combine(folder, n)).Where(Path.Exists)))
            File.CreateSymbolicLink(_temp[Path.GetFileName(data)], data);
    }

    async Task<string[]> Failed()
    {
        var run = await ToolRun.Of("conformance", _temp.Path, "--third-party", _temp["absent"]);
        Assert.Equal("", run.Errors);
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
        var lines = run.Output.Split("\nFailed")[0].Split('\n');
        return [.. lines.Where(l => l.StartsWith("FAIL ", StringComparison.Ordinal))];
    }
}
