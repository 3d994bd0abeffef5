using System.Runtime.InteropServices;
using Behavior.Conformance.Cases;
using Behavior.Imaging.Corruptions;

namespace Behavior.Conformance.Imaging;

/// <summary>Results of the 19 common corruptions, by the published functions: without randomness, or with the random numbers that the reference was given. Equal bytes are asked of all.</summary>
public sealed class CorruptedPicturesFormat : PictureFormat
{
    /// <inheritdoc/>
    public override bool Understands(string file, GoldenValue root) =>
        HasRows(root, "corruption");

    private protected override IEnumerable<PictureCase> Cases(string folder, GoldenValue root, ConformanceContext context)
    {
        var images = GoldenJson.Read(Path.Combine(folder, "images.json")).GetProperty("images").EnumerateArray()
            .ToDictionary(i => i.Word("name"), i => new Lazy<Behavior.Imaging.RgbImage>(() => GoldenPicture.Read(folder, i.Word("file"))));
        if (root.TryGetProperty("streams", out var streams))
            foreach (var stream in streams.EnumerateObject()) yield return new("streams/" + stream.Name, () => Stream(stream));
        if (root.TryGetProperty("plasma", out var fractals))
            foreach (var plasma in fractals.EnumerateObject()) yield return new("plasma/" + plasma.Name, () => Plasma(plasma));
        var scratch = new CorruptionScratch();
        foreach (var row in root.GetProperty("results").EnumerateCases())
            yield return new($"{row.Word("image")}/{row.Word("corruption")}/{row.Int("severity")}", () =>
            {
                var random = new KeyedRandom(row.TryGetProperty("key", out var key) ? key.GetString() : "");
                return PictureOutcome.Hash(row.Word("sha256"), CorruptionCatalog.Get(row.Word("corruption")).Apply(images[row.Word("image")].Value, row.Int("severity"), random, scratch).Pixels);
            });
    }

    static PictureOutcome Stream(GoldenProperty stream)
    {
        var random = new KeyedRandom(stream.Name);
        var (u, g, t) = (new double[Count("u")], new double[Count("g")], new byte[Count("t")]);
        random.Uniform(u);
        random.Normal(g);
        random.Frost(1, t, new CorruptionScratch());
        return PictureOutcome.Equal(true, Reals(stream, "u").SequenceEqual(u) && Reals(stream, "g").SequenceEqual(g) && Reals(stream, "t").SequenceEqual(t.Select(b => (double)b)));

        int Count(string key) => stream.Value.GetProperty(key).GetArrayLength();
    }

    static IEnumerable<double> Reals(GoldenProperty stream, string key) => stream.Value.GetProperty(key).EnumerateArray().Select(v => v.GetDouble());

    static PictureOutcome Plasma(GoldenProperty plasma)
    {
        var side = plasma.Value.Side("mapsize");
        var values = new double[side * side];
        PlasmaFractal.Fill(values, side, plasma.Value.Real("decay"), new KeyedRandom(plasma.Name));
        return PictureOutcome.Hash(plasma.Value.Word("sha256_f64le"), MemoryMarshal.AsBytes<double>(values));
    }
}
