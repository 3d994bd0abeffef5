using Behavior.Imaging.Decoding;
using Behavior.Tests.Common;

namespace Behavior.Imaging.Tests;

/// <summary>200 photographs, through the decoder that other platforms use. The usual way, with transforms, is the runner's: <see cref="ConformanceRunnerTests"/>.</summary>
public sealed class PhotoGoldenTests
{
    [Fact]
    public void Skia_which_serves_other_platforms_decodes_them_to_the_same_bytes()
    {
        var folder = SharedFolder.Need("third-party/imagenet-photos");
        var frame = new PixelFrame();
        Assert.All(Goldens.Json("kit", "real/photos.json").GetProperty("rows").EnumerateArray(), row =>
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, row[0].GetString()!));
            SkiaDecoder.Decode(bytes, HeaderReader.Read(bytes, "x"), row[0].GetString()!, frame);
            Assert.Equal(row[4].GetString(), Goldens.Sha256(frame.Bytes));
        });
    }
}
