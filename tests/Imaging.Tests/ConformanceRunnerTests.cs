using System.Text.Json;
using Behavior.Conformance;
using Behavior.Conformance.Cases;
using Behavior.Conformance.Imaging;
using Behavior.Tests.Common;

namespace Behavior.Imaging.Tests;

/// <summary>What <c>behavior conformance</c> runs over pictures, which is how the whole kit is tested: each golden has one runner, every case passes, and a wrong golden is noticed.</summary>
public sealed class ConformanceRunnerTests
{
    static readonly IConformanceFormat[] s_runners =
        [new PreprocessFormat(), new PhotoFormat(), new GeometryBoxesFormat(), new GeometryPixelsFormat(), new CorruptedPicturesFormat(), new CorruptionStatisticsFormat()];

    [Theory]
    [InlineData("own", "geometry/boxes.json", 200)]
    [InlineData("own", "geometry/pixels.json", 100)]
    [InlineData("own", "corruptions/deterministic.json", 200)]
    [InlineData("kit", "preprocess/manifest.json", 900)]
    [InlineData("kit", "geometry/pixels.json", 100)]
    [InlineData("kit", "corruptions/deterministic.json", 360)]
    [InlineData("kit", "corruptions/explicit.json", 500)]
    [InlineData("kit", "corruptions/statistics.json", 165)]
    [InlineData("kit", "real/photos.json", 200)]
    public void One_runner_understands_the_golden_and_every_case_passes(string source, string golden, int atLeast)
    {
        var (file, root) = (Goldens.File(source, golden), Goldens.Json(source, golden));
        var runner = Assert.Single(s_runners, r => r.Understands(file, root));
        var cases = runner.Run(file, root, new ConformanceContext(golden.StartsWith("real") ? SharedFolder.Need("third-party") : "")).ToList();
        Assert.True(cases.Count >= atLeast, $"{cases.Count} cases");
        Assert.DoesNotContain(cases, c => !c.Ok || c.Skipped);
        Assert.Equal(cases.Count, cases.Select(c => c.Name).Distinct().Count());
    }

    [Fact]
    public void A_wrong_hash_fails_its_case_and_a_missing_photograph_skips_it()
    {
        var file = Goldens.File("own", "corruptions/deterministic.json");
        var wrong = JsonDocument.Parse("""{"results": [{"image": "field32", "corruption": "contrast", "severity": 1, "sha256": "0000000000000000"}]}""").RootElement;
        Assert.False(new CorruptedPicturesFormat().Run(file, wrong, new ConformanceContext("")).Single().Ok);
        var photos = JsonDocument.Parse("""
            {
              "format": "photo-golden/1", "folder": {"third_party": "nowhere"},
              "columns": ["file", "width", "height", "mode", "decoded"], "rows": [["a.JPEG", 1, 1, "RGB", "00"]]
            }
            """).RootElement;
        var skipped = new PhotoFormat().Run(file, photos, new ConformanceContext("/nowhere")).Single();
        Assert.True(skipped.Skipped);
        Assert.Contains("a.JPEG", skipped.Note);
    }

    [Fact]
    public void Other_goldens_are_left_to_others() =>
        Assert.All(new[] { "[]", "{}", "3", """{"format": "metric-golden/1"}""", """{"results": []}""", """{"results": 4}""", """{"format": 7}""" }, text =>
            Assert.DoesNotContain(s_runners, r => r.Understands("x.json", JsonDocument.Parse(text).RootElement)));
}
