using System.Runtime.InteropServices;
using System.Text.Json;
using Behavior.Diagnostics;
using Behavior.Imaging.Decoding;

namespace Behavior.Imaging.Tests;

/// <summary>What Pillow 9.4 and torchvision 0.14.1 made of the kit's drawn pictures, to the byte.</summary>
public sealed class PreprocessGoldenTests
{
    const string Manifest = "preprocess/manifest.json";

    [Theory, InlineData("own")]
    public void Every_picture_decodes_to_Pillows_bytes(string source) => Assert.All(Goldens.Rows(source, Manifest, "images"), image =>
        Assert.Equal(image.GetProperty("decoded").Text("sha256"), Goldens.Sha256(Decode(source, image).Pixels)));

    [Theory, InlineData("own")]
    public void Every_transform_gives_torchvisions_bytes(string source)
    {
        var transforms = Goldens.Json(source, Manifest).GetProperty("transforms");
        Assert.All(Goldens.Rows(source, Manifest, "images"), image =>
        {
            var decoded = Decode(source, image);
            foreach (var result in image.GetProperty("results").EnumerateObject())
            {
                var transform = GoldenTransform.Of(transforms.GetProperty(result.Name));
                var made = transform.Apply(decoded);
                Assert.Equal((result.Name, result.Value.Text("sha256")), (result.Name, Goldens.Sha256(made.Pixels)));
                Assert.Equal((made.Width, made.Height), transform.OutputSize(decoded.Width, decoded.Height));
                Assert.Equal((made.Width, made.Height), transform.FixedSize ?? (made.Width, made.Height));
            }
        });
    }

    [Theory, InlineData("own")]
    public void Every_tensor_is_torchvisions_to_the_last_bit(string source)
    {
        var transforms = Goldens.Json(source, Manifest).GetProperty("transforms");
        var compared = 0;
        Assert.All(Goldens.Rows(source, Manifest, "images"), image =>
        {
            foreach (var tensor in image.TryGetProperty("tensors", out var all) ? all.EnumerateObject().ToArray() : [])
            {
                var names = tensor.Name.Split('|');
                var transform = GoldenTransform.Of(transforms.GetProperty(names[0]), names[1]);
                var made = transform.Apply(Decode(source, image));
                var chw = new float[made.Pixels.Length];
                transform.WriteTo(made, chw);
                Assert.Equal((tensor.Name, tensor.Value.Text("sha256")), (tensor.Name, Goldens.Sha256(MemoryMarshal.AsBytes<float>(chw))));
                compared++;
            }
        });
        Assert.True(compared > 0);
    }

    [Theory, InlineData("own")]
    public void Bad_files_are_refused_where_Pillow_refuses_them(string source) => Assert.All(Goldens.Rows(source, Manifest, "bad"), bad =>
    {
        var problem = Record.Exception(() =>
        {
            var decoded = Decode(source, bad);
            if (bad.Text("expect") == "ok") Assert.Equal(bad.GetProperty("decoded").Text("sha256"), Goldens.Sha256(decoded.Pixels));
        });
        if (bad.Text("expect") == "ok") Assert.Null(problem);
        if (bad.Text("expect") == "error") Assert.Contains(bad.Text("file"), Assert.IsType<BehaviorException>(problem).Message);
    });

    static RgbImage Decode(string source, JsonElement row) =>
        ImageDecoder.Decode(File.ReadAllBytes(Goldens.File(source, "preprocess/" + row.Text("file"))), row.Text("file"));
}
