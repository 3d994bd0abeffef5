using System.Runtime.InteropServices;
using System.Text.Json;
using Behavior.Imaging.Corruptions;

namespace Behavior.Imaging.Tests.Corruptions;

/// <summary>The published functions' results, at every severity and size: hashes of bytes, given the random numbers that the reference was given.</summary>
public sealed class CorruptionGoldenTests
{
    public static TheoryData<string, string> Names() =>
        [.. CorruptionCatalog.All.Select(c => new TheoryDataRow<string, string>("own", c.Name))];

    [Theory, MemberData(nameof(Names))]
    public void Every_result_equals_the_references_bytes(string source, string name)
    {
        var images = Goldens.Rows(source, "corruptions/images.json", "images").ToDictionary(i => i.Text("name"), i => Input(source, i));
        var corruption = CorruptionCatalog.Get(name);
        var rows = Goldens.Rows(source, corruption.IsRandom ? "corruptions/explicit.json" : "corruptions/deterministic.json", "results").Where(r => r.Text("corruption") == name).ToList();
        Assert.NotEmpty(rows);
        var scratch = new CorruptionScratch();
        var unequal = rows.Where(r => Goldens.Sha256(corruption.Apply(images[r.Text("image")], r.Int("severity"), Random(r), scratch).Pixels) != r.Text("sha256"))
            .Select(r => $"{r.Text("image")}/{r.Int("severity")}").ToList();
        Assert.True(unequal.Count == 0, $"{unequal.Count} of {rows.Count} differ: {string.Join(" ", unequal)}");
    }

    [Theory, InlineData("own"), InlineData("kit")]
    public void Streams_and_fractals_equal_the_references(string source)
    {
        var golden = Goldens.Json(source, "corruptions/explicit.json");
        foreach (var stream in golden.GetProperty("streams").EnumerateObject())
        {
            var random = new KeyedRandom(stream.Name);
            var (u, g, t) = (new double[4], new double[4], new byte[8]);
            random.Uniform(u);
            random.Normal(g);
            random.Frost(1, t, new());
            Assert.Equal(stream.Value.GetProperty("u").EnumerateArray().Select(v => v.GetDouble()), u);
            Assert.Equal(stream.Value.GetProperty("g").EnumerateArray().Select(v => v.GetDouble()), g);
            Assert.Equal(stream.Value.GetProperty("t").EnumerateArray().Select(v => v.GetByte()), t);
        }
        foreach (var plasma in golden.GetProperty("plasma").EnumerateObject())
        {
            var side = plasma.Value.Int("mapsize");
            var values = new double[side * side];
            PlasmaFractal.Fill(values, side, plasma.Value.GetProperty("decay").GetDouble(), new KeyedRandom(plasma.Name));
            Assert.Equal(plasma.Value.Text("sha256_f64le"), Goldens.Sha256(MemoryMarshal.AsBytes<double>(values)));
        }
    }

    static ICorruptionRandom Random(JsonElement row) => row.TryGetProperty("key", out var key) ? new KeyedRandom(key.GetString()!) : new KeyedRandom("unused");

    static RgbImage Input(string source, JsonElement image)
    {
        var picture = Goldens.Picture(source, "corruptions/" + image.Text("file"));
        Assert.Equal(image.Text("sha256"), Goldens.Sha256(picture.Pixels));
        return picture;
    }
}
