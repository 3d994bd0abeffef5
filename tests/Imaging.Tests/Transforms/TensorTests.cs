using Behavior.Diagnostics;
using Behavior.Imaging.Transforms;

namespace Behavior.Imaging.Tests.Transforms;

public sealed class TensorTests
{
    [Fact]
    public void Bytes_are_the_picture_plane_by_plane()
    {
        var image = Goldens.Noise(1, 5, 3);
        var chw = new byte[45];
        Transform.Parse("normalize(imagenet)").WriteTo(image, chw);
        Assert.Equal([.. image.Pixels.Where((_, i) => i % 3 == 0), .. image.Pixels.Where((_, i) => i % 3 == 1), .. image.Pixels.Where((_, i) => i % 3 == 2)], chw);
    }

    [Theory]
    [InlineData("normalize(imagenet)")]
    [InlineData("normalize(none)")]
    public void Bytes_that_are_normalised_later_are_the_same_values(string text)
    {
        var (image, transform) = (Goldens.Noise(4, 31, 17), Transform.Parse(text));
        var (single, bytes, later) = (new float[3 * 31 * 17], new byte[3 * 31 * 17], new float[3 * 31 * 17]);
        transform.WriteTo(image, single);
        transform.WriteTo(image, bytes);

        transform.Normalization.Write(bytes, later);

        Assert.Equal(single, later);
        Assert.Equal(single, bytes.Select((b, i) => transform.Normalization.ByteValues[i / (31 * 17) * 256 + b]));
    }

    [Fact]
    public void Float16_is_float32_rounded()
    {
        var (image, transform) = (Goldens.Noise(2, 31, 17), Transform.Parse("normalize(clip)"));
        var (single, half) = (new float[3 * 31 * 17], new Half[3 * 31 * 17]);
        transform.WriteTo(image, single);
        transform.WriteTo(image, half);
        Assert.Equal(single.Select(f => (Half)f), half);
    }

    [Fact]
    public void Normalize_none_alone_divides_by_255()
    {
        var image = Goldens.Noise(3, 4, 4);
        var chw = new float[48];
        var transform = Transform.Parse("normalize(none)");
        transform.WriteTo(transform.Apply(image), chw);
        Assert.Equal(image.Pixels[1] / 255f, chw[16]);
    }

    [Fact]
    public void A_buffer_of_another_length_is_refused()
    {
        var problem = Assert.Throws<BehaviorException>(() => Transform.Parse("").WriteTo(new RgbImage(4, 4), new float[47]));
        Assert.Equal("BHV0213", problem.Code);
    }

    [Fact]
    public void An_endless_resize_is_refused_and_a_crop_makes_it_cheap()
    {
        var line = new RgbImage(60_000, 1);
        Assert.Equal("BHV0212", Assert.Throws<BehaviorException>(() => Transform.Parse("resize(256,bilinear)").Apply(line)).Code);
        Assert.Equal(224, Transform.Parse("resize(256,bilinear)|center-crop(224)").Apply(line).Width);
    }

    [Fact]
    public void A_loop_makes_no_garbage_to_speak_of()
    {
        var bytes = File.ReadAllBytes(Goldens.File("own", "preprocess/images/jpeg_420.jpg"));
        var transform = Transform.Parse("resize(256,bilinear)|center-crop(224)|normalize(imagenet)");
        var chw = new float[3 * 224 * 224];
        using var workspace = new TransformWorkspace();
        for (var i = 0; i < 3; i++) transform.Run<float>(bytes, "warm-up", chw, workspace);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20; i++) transform.Run<float>(bytes, "x", chw, workspace);
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / 20;
        Assert.True(each < 2_000, $"{each} bytes a picture; the picture itself has 562,500");
    }
}
