using System.Runtime.InteropServices;
using Behavior.Conformance.Cases;
using Behavior.Diagnostics;
using Behavior.Imaging.Transforms;

namespace Behavior.Conformance.Imaging;

/// <summary>Goldens <c>preprocess-golden/1</c>: decoding, transforms, tensors and refusals, as Pillow and torchvision have them.</summary>
public sealed class PreprocessFormat : PictureFormat
{
    /// <inheritdoc/>
    public override bool Understands(string file, GoldenValue root) => HasFormat(root, "preprocess-golden/1");

    private protected override IEnumerable<PictureCase> Cases(string folder, GoldenValue root, ConformanceContext context)
    {
        var transforms = root.GetProperty("transforms");
        foreach (var image in root.GetProperty("images").EnumerateCases())
        {
            var file = image.Word("file");
            var decoded = new Lazy<Behavior.Imaging.RgbImage>(() => GoldenPicture.Read(folder, file));
            yield return new($"{file}/decoded", () => PictureOutcome.Hash(image.GetProperty("decoded").Word("sha256"), decoded.Value.Pixels));
            foreach (var result in image.GetProperty("results").EnumerateObject())
                yield return new($"{file}/{result.Name}", () => Pixels(transforms, result, decoded.Value));
            if (!image.TryGetProperty("tensors", out var tensors)) continue;
            foreach (var tensor in tensors.EnumerateObject())
                yield return new($"{file}/{tensor.Name}", () => Tensor(transforms, tensor, decoded.Value));
        }
        foreach (var bad in root.GetProperty("bad").EnumerateCases()) yield return new(bad.Word("file"), () => Bad(folder, bad));
        foreach (var normalization in root.GetProperty("normalisations").EnumerateNamedCases()) yield return new($"normalisation/{normalization.Name}", () => Table(normalization));
        foreach (var picture in ResampleCases.Of(folder, root)) yield return picture;
    }

    static PictureOutcome Pixels(GoldenValue transforms, GoldenProperty result, Behavior.Imaging.RgbImage decoded) =>
        PictureOutcome.Hash(result.Value.Word("sha256"), GoldenPicture.TransformOf(transforms.GetProperty(result.Name)).Apply(decoded).Pixels);

    static PictureOutcome Tensor(GoldenValue transforms, GoldenProperty tensor, Behavior.Imaging.RgbImage decoded)
    {
        var names = tensor.Name.Split('|');
        var transform = GoldenPicture.TransformOf(transforms.GetProperty(names[0]), names[1]);
        var image = transform.Apply(decoded);
        var chw = new float[image.Pixels.Length];
        transform.WriteTo(image, chw);
        return PictureOutcome.Hash(tensor.Value.Word("sha256"), MemoryMarshal.AsBytes<float>(chw));
    }

    // "any": the pixels are not defined; a picture or an error that names the file will do.
    static PictureOutcome Bad(string folder, GoldenValue bad)
    {
        var (file, expect) = (bad.Word("file"), bad.Word("expect"));
        try
        {
            var pixels = GoldenPicture.Read(folder, file).Pixels;
            return expect switch
            {
                "ok" => PictureOutcome.Hash(bad.GetProperty("decoded").Word("sha256"), pixels),
                "error" => new(1, 0, $"accepted; Pillow says {bad.Word("pillow")}"),
                _ => new(0),
            };
        }
        catch (BehaviorException problem) when (expect != "ok" && problem.Message.Contains(file, StringComparison.Ordinal))
        {
            return new(0, 0, problem.Code);
        }
    }

    static PictureOutcome Table(GoldenProperty normalization)
    {
        var all = new Behavior.Imaging.RgbImage(256, 1);
        for (var i = 0; i < all.Pixels.Length; i++) all.Pixels[i] = (byte)(i / 3);
        var table = new float[3 * 256];
        new Transform(new NormalizeStep(Normalization.Named(normalization.Name))).WriteTo(all, table);
        return PictureOutcome.Hash(normalization.Value.Word("table_sha256"), MemoryMarshal.AsBytes<float>(table));
    }
}
