using System.Text.Json.Nodes;
using Behavior.Conformance;
using Behavior.Conformance.Cases;
using Behavior.ModelZoo;
using Behavior.Tests.Common;
using Behavior.Toybox.Sets;

namespace Behavior.Tool.Tests.Commands;

/// <summary>The kit of inputs after public bug reports, where it lies beside the checkout; and each of its expectations fails where it should.</summary>
public sealed class ReportKitTests : IDisposable
{
    readonly TempFolder _temp = new();

    static ReportKitTests() => ModelRegistry.Include(typeof(ToyReader).Assembly); // the toy networks are known, as in the tool

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void The_kit_beside_the_checkout_is_right() =>
        Assert.All(Run(SharedFolder.Need("conformance/reports/manifest.json")), c => Assert.True(c.Ok && !c.Skipped, $"{c.Name}: {c.Note}"));

    [Theory]
    [InlineData("08-lightning.ckpt", "architecture", "\"vit_toy_patch8_64\"", "recognised as")]
    [InlineData("08-lightning.ckpt", "equal_to", "\"13-headless.safetensors\"", "should not be there")]
    [InlineData("08-lightning.ckpt", "head", "false", "classifier")]
    [InlineData("10-model-and-ema.pth", "chosen", "{\"model_ema\": {\"fc.bias\": 0.25}}", "has other values")]
    [InlineData("10-model-and-ema.pth", "holders", "[\"student\"]", "student")]
    [InlineData("00-control.pth", "expect", "\"refused\"", "should have been refused")]
    [InlineData("00-control.pth", "expect", "\"something\"", "known are")]
    [InlineData("22-hf-deit/model.safetensors", "transform", "\"resize(224,bicubic)|center-crop(224)|normalize(imagenet)\"", "transform")]
    [InlineData("30-numeric-folders.zip", "classes", "[\"0\"]", "classes")]
    [InlineData("30-numeric-folders.zip", "labels", "{\"10/a10.png\": 2}", "label of 10/a10.png")]
    [InlineData("32-tiny-imagenet.zip", "samples", "3", "samples")]
    [InlineData("36-wnids.zip", "prompts", "[\"goldfish\", \"tench\"]", "prompts")]
    [InlineData("42-tiff.tif", "rgb", "\"00\"", "pixels")]
    [InlineData("42-tiff.tif", "size", "[3, 5]", "size")]
    public void An_expectation_that_is_not_met_is_said(string file, string key, string value, string said)
    {
        var kit = Path.GetDirectoryName(SharedFolder.Need("conformance/reports/manifest.json"))!;
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(kit, "manifest.json")))!;
        var entry = manifest["cases"]!.AsArray().Single(c => (string?)c!["file"] == file)!;
        entry[key] = JsonNode.Parse(value);
        manifest["cases"] = new JsonArray(entry.DeepClone());
        foreach (var folder in Directory.EnumerateFileSystemEntries(kit).Where(p => Path.GetFileName(p) != "manifest.json")) File.CreateSymbolicLink(_temp[Path.GetFileName(folder)], folder);
        File.WriteAllText(_temp["manifest.json"], manifest.ToJsonString());

        var result = Assert.Single(Run(_temp["manifest.json"]));

        Assert.False(result.Ok);
        Assert.Contains(said, result.Note);
    }

    static List<ConformanceCase> Run(string manifest) =>
        [.. ConformanceRun.Run(manifest, new ConformanceContext(ConformanceRun.DefaultThirdParty(SharedFolder.Need("conformance"))))];
}
