using Behavior.Imaging.Decoding;
using Behavior.Imaging.Transforms;
using Behavior.Tests.Common;

namespace Behavior.Imaging.Tests;

/// <summary>200 photographs: decoded and transformed to Pillow's bytes. They belong to others and are read where they lie.</summary>
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

    [Fact]
    public void Photographs_equal_Pillows()
    {
        var golden = Goldens.Json("kit", "real/photos.json");
        var folder = SharedFolder.Need("third-party/imagenet-photos");
        var transforms = golden.GetProperty("columns").EnumerateArray().Skip(5).Select(c => Transform.Parse(c.GetString()!)).ToList();
        var rows = golden.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(200, rows.Count);
        Assert.All(rows, row =>
        {
            var image = ImageDecoder.DecodeFile(Path.Combine(folder, row[0].GetString()!));
            Assert.Equal((row[1].GetInt32(), row[2].GetInt32(), row[4].GetString()), (image.Width, image.Height, Goldens.Sha256(image.Pixels)));
            for (var i = 0; i < transforms.Count; i++)
                Assert.Equal(row[5 + i].GetString(), Goldens.Sha256(transforms[i].Apply(image).Pixels));
        });
    }
}
