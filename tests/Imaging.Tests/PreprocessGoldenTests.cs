using System.Runtime.InteropServices;
using System.Text.Json;
using Behavior.Diagnostics;
using Behavior.Imaging.Decoding;
using Behavior.Imaging.Transforms;

namespace Behavior.Imaging.Tests;

/// <summary>What Pillow 9.4 and torchvision 0.14.1 made of the kit's drawn pictures, to the byte.</summary>
public sealed class PreprocessGoldenTests
{
    [Fact]
    public void Every_picture_decodes_to_Pillows_bytes() => All(Goldens.Kit("preprocess/manifest.json"), "images", (folder, image) =>
    {
        var decoded = Decode(folder, image);
        Assert.Equal(image.GetProperty("decoded").Text("sha256"), Goldens.Sha256(decoded.Pixels));
    });

    [Fact]
    public void Every_transform_gives_torchvisions_bytes()
    {
        var transforms = Goldens.Json(Goldens.Kit("preprocess/manifest.json")).GetProperty("transforms");
        All(Goldens.Kit("preprocess/manifest.json"), "images", (folder, image) =>
        {
            var decoded = Decode(folder, image);
            foreach (var result in image.GetProperty("results").EnumerateObject())
            {
                var transform = GoldenTransform.Of(transforms.GetProperty(result.Name));
                var made = transform.Apply(decoded);
                Assert.Equal((result.Name, result.Value.Text("sha256")), (result.Name, Goldens.Sha256(made.Pixels)));
                Assert.Equal((made.Width, made.Height), transform.OutputSize(decoded.Width, decoded.Height));
            }
        });
    }

    [Fact]
    public void Every_tensor_is_torchvisions_to_the_last_bit()
    {
        var transforms = Goldens.Json(Goldens.Kit("preprocess/manifest.json")).GetProperty("transforms");
        All(Goldens.Kit("preprocess/manifest.json"), "images", (folder, image) =>
        {
            foreach (var tensor in image.TryGetProperty("tensors", out var all) ? all.EnumerateObject().ToArray() : [])
            {
                var names = tensor.Name.Split('|');
                var transform = GoldenTransform.Of(transforms.GetProperty(names[0]), names[1]);
                var made = transform.Apply(Decode(folder, image));
                var chw = new float[made.Pixels.Length];
                transform.WriteTo(made, chw);
                Assert.Equal((tensor.Name, tensor.Value.Text("sha256")), (tensor.Name, Goldens.Sha256(MemoryMarshal.AsBytes<float>(chw))));
            }
        });
    }

    [Fact]
    public void Bad_files_are_refused_where_Pillow_refuses_them() => All(Goldens.Kit("preprocess/manifest.json"), "bad", (folder, bad) =>
    {
        var problem = Record.Exception(() =>
        {
            var decoded = Decode(folder, bad);
            if (bad.Text("expect") == "ok") Assert.Equal(bad.GetProperty("decoded").Text("sha256"), Goldens.Sha256(decoded.Pixels));
        });
        if (bad.Text("expect") == "ok") Assert.Null(problem);
        if (bad.Text("expect") == "error") Assert.Contains(bad.Text("file"), Assert.IsType<BehaviorException>(problem).Message);
    });

    static RgbImage Decode(string folder, JsonElement row) =>
        ImageDecoder.Decode(File.ReadAllBytes(Path.Combine(folder, row.Text("file"))), row.Text("file"));

    static void All(string manifest, string list, Action<string, JsonElement> check) =>
        Assert.All(Goldens.Json(manifest).GetProperty(list).EnumerateArray(), row => check(Path.GetDirectoryName(manifest)!, row));
}
