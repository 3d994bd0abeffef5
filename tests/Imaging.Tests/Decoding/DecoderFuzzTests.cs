using System.Diagnostics;
using Behavior.Diagnostics;
using Behavior.Imaging.Decoding;
using Behavior.Imaging.Transforms;

namespace Behavior.Imaging.Tests.Decoding;

/// <summary>Every golden file, damaged 1,000 times with fixed seeds: a picture, or an error that names the file; nothing else, and quickly.</summary>
public sealed class DecoderFuzzTests(ITestOutputHelper output)
{
    const int Mutations = 1000;

    public static TheoryData<string> Files() =>
        [.. new[] { "images", "bad" }.SelectMany(f => Directory.GetFiles(Goldens.File("own", "preprocess/" + f)).Select(p => f + "/" + Path.GetFileName(p))).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public void Damage_gives_a_picture_or_an_error_that_names_the_file(string file) => Fuzz(file, File.ReadAllBytes(Goldens.File("own", "preprocess/" + file)));

    [Fact]
    public void So_does_damage_to_the_kits_larger_files()
    {
        var own = Files().Select(r => r.Data).ToHashSet();
        foreach (var path in Directory.GetFiles(Goldens.File("kit", "preprocess/images")).Where(p => !own.Contains("images/" + Path.GetFileName(p))))
            Fuzz(Path.GetFileName(path), File.ReadAllBytes(path));
    }

    void Fuzz(string file, byte[] original)
    {
        using var workspace = new TransformWorkspace();
        var (decoded, refused, slowest) = (0, 0, TimeSpan.Zero);
        for (var seed = 0; seed < Mutations; seed++)
        {
            var bytes = Mutation.Of(original, new Random(seed));
            var clock = Stopwatch.StartNew();
            try
            {
                var (width, height) = workspace.DecodeOnly(bytes, file);
                Assert.True((long)width * height <= ImageDecoder.MaxPixels);
                decoded++;
            }
            catch (BehaviorException problem)
            {
                Assert.Contains(file, problem.Message);
                Assert.StartsWith("BHV020", problem.Code);
                refused++;
            }
            if (clock.Elapsed > slowest) slowest = clock.Elapsed;
        }
        Assert.Equal(Mutations, decoded + refused);
        output.WriteLine($"{file}: {decoded} decoded, {refused} refused, slowest {slowest.TotalMilliseconds:0} ms");
    }
}
