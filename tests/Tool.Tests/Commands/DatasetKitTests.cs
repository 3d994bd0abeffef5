using System.Text.Json.Nodes;
using Behavior.Conformance;
using Behavior.Conformance.Cases;
using Behavior.Tests.Common;

namespace Behavior.Tool.Tests.Commands;

/// <summary>The kit of dataset layouts, and broken copies of them: it is right, and each of its expectations fails where it should. Data of others is not needed.</summary>
public sealed class DatasetKitTests(DatasetKit kit) : IClassFixture<DatasetKit>
{
    const int PartsOfALayout = 6;

    [Fact]
    public void The_kit_is_right()
    {
        var results = Run(kit.Folder);

        Assert.All(results, c => Assert.True(c.Ok && !c.Skipped, $"{c.Name}: {c.Note}"));
        Assert.Equal((PartsOfALayout * Entries("manifest.json", "layouts").Count) + Entries("broken.json", "cases").Count, results.Count);
    }

    [Fact]
    public void It_is_the_kit_beside_the_checkout()
    {
        var beside = SharedFolder.Need("conformance/datasets");

        Assert.Equal(Files(beside), Files(kit.Folder));
        Assert.All(Files(beside), f => Assert.Equal(File.ReadAllBytes(Path.Combine(beside, f)), File.ReadAllBytes(Path.Combine(kit.Folder, f))));
    }

    [Theory]
    [InlineData("imagenet-val-flat", "samples/0/0", "\"ILSVRC2012_val_00000002\"", "samples", "'ILSVRC2012_val_00000002' expected")]
    [InlineData("svhn", "samples/0/1", "\"test_32x32.mat#0\"", "samples", "lies at 'test_32x32.mat#0', found at")]
    [InlineData("imagenet-val-flat", "samples/0/2", "194", "labels", "labels 194 expected, 193 found")]
    [InlineData("imagenet-hard", "samples/0/2", "[967]", "labels", "labels 967 expected, 968 found")]
    [InlineData("imagenet-c", "samples/0/3/severity", "2", "annotations", "severity: 2 expected, 1 found")]
    [InlineData("cue-conflict", "samples/0/3/conflict", "false", "annotations", "conflict")]
    [InlineData("manifest-csv", "samples/0/3/factors/pose", "\"right\"", "annotations", "pose: right expected, left found")]
    [InlineData("camelyon", "samples/0/3/rgb/2", "\"00\"", "pixels", "other pixels")]
    [InlineData("dmlab", "samples/0/3/rgb/0", "23", "pixels", "23 x 18 pixels expected, 24 x 18 found")]
    [InlineData("caltech101", "classes/0", "\"accordeon\"", "classes", "accordeon")]
    [InlineData("imagenet-r", "published/images", "30001", "published", "published images: 30001 expected, 30000 known")]
    public void A_layout_that_is_read_otherwise_is_said(string layout, string key, string value, string part, string said)
    {
        var failed = Assert.Single(Altered("manifest.json", "layouts", layout, key, value), c => !c.Ok);

        Assert.Equal($"datasets/{layout}/{part}", failed.Name);
        Assert.Contains(said, failed.Note);
    }

    [Theory]
    [InlineData("truth-short", "expect/must_name/0", "\"nowhere.txt\"", "'nowhere.txt' is not named")]
    [InlineData("truth-short", "expect/result", "\"ok\"", "read expected, refused")]
    [InlineData("truth-crlf", "expect/result", "\"error\"", "refused expected, read")]
    [InlineData("truth-crlf", "expect/samples", "5", "5 samples expected, 4 found")]
    [InlineData("pug-class-missing", "expect/labels/Wolf", "3", "Wolf is 2, 3 expected")]
    [InlineData("pug-class-missing", "expect/must_name/0", "\"Unicorn\"", "'Unicorn' is not named")]
    [InlineData("image-two-bad", "kind", "\"class-folder\"", "class-folders")]
    public void A_broken_layout_that_ends_otherwise_is_said(string layout, string key, string value, string said)
    {
        var failed = Assert.Single(Altered("broken.json", "cases", layout, key, value));

        Assert.False(failed.Ok);
        Assert.Contains(said, failed.Note);
    }

    /// <summary>Runs one entry of the kit in which one value is another.</summary>
    List<ConformanceCase> Altered(string file, string list, string name, string key, string value)
    {
        var entry = Entries(file, list).Single(e => (string?)e!["name"] == name)!;
        string[] path = [.. key.Split('/')];
        var holder = path[..^1].Aggregate(entry, (at, step) => Member(at, step)!);
        Assert.NotNull(Member(holder, path[^1]));
        if (holder is JsonArray array) array[int.Parse(path[^1])] = JsonNode.Parse(value);
        else holder[path[^1]] = JsonNode.Parse(value);
        var altered = Path.Combine(kit.Folder, $"altered-{Guid.NewGuid():N}.json");
        File.WriteAllText(altered, new JsonObject { ["format"] = "dataset-golden/1", [list] = new JsonArray(entry.DeepClone()) }.ToJsonString());
        try { return Run(altered); }
        finally { File.Delete(altered); }
    }

    static JsonNode? Member(JsonNode of, string step) => of is JsonArray array ? array[int.Parse(step)] : of[step];

    JsonArray Entries(string file, string list) => JsonNode.Parse(File.ReadAllText(Path.Combine(kit.Folder, file)))![list]!.AsArray();

    static List<string> Files(string folder) => [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal)];

    List<ConformanceCase> Run(string golden) => [.. ConformanceRun.Run(golden, new ConformanceContext(Path.Combine(kit.Folder, "no-data-of-others")))];
}
