using Behavior.Diagnostics;
using Behavior.Imaging.Corruptions;
using Behavior.Imaging.Decoding;
using Behavior.Imaging.Pipeline;
using Behavior.Imaging.Transforms;

namespace Behavior.Imaging.Tests.Corruptions;

public sealed class CorruptionTests
{
    public static TheoryData<string> Names() => [.. CorruptionCatalog.All.Select(c => c.Name)];

    [Fact]
    public void There_are_ImageNet_Cs_15_and_4_extra()
    {
        Assert.Equal(19, CorruptionCatalog.All.Count);
        Assert.Equal(["gaussian_blur", "saturate", "spatter", "speckle_noise"], CorruptionCatalog.All.Where(c => c.Group == CorruptionGroup.Extra).Select(c => c.Name));
    }

    [Theory, MemberData(nameof(Names))]
    public void The_result_depends_on_the_id_and_on_nothing_else(string name)
    {
        var transform = Transform.Parse($"corrupt({name},3)");
        var images = Enumerable.Range(0, 12).Select(i => Goldens.Noise((uint)i, 33, 33)).ToList();
        var alone = images.Select((image, i) => transform.Apply(image, $"id-{i}").Pixels).ToList();
        foreach (var threads in new[] { 1, 4 })
        {
            var inputs = images.Select((image, i) => ImageInput.FromImage($"id-{i}", () => image)).Reverse();
            var values = new ImagePipeline<byte>(transform, new() { Size = (33, 33), Threads = threads, BatchSize = 12 }).Run(inputs, TestContext.Current.CancellationToken).Single().Values.ToArray();
            for (var i = 0; i < 12; i++)
            {
                var chw = new byte[alone[i].Length];
                Transform.Parse("").WriteTo(new RgbImage(33, 33, alone[i]), chw);
                Assert.Equal(chw, values.AsSpan((11 - i) * chw.Length, chw.Length));
            }
        }
        var random = CorruptionCatalog.Get(name).IsRandom;
        // Several draws: two directions of motion may well round to the same pixels.
        Assert.Equal(random, "abcdefgh".Select(id => Goldens.Sha256(transform.Apply(images[0], $"{id}").Pixels)).Distinct().Count() > 1);
        Assert.Equal(random, Enumerable.Range(0, 8).Select(seed => Goldens.Sha256(Transform.Parse($"corrupt({name},3,{seed})").Apply(images[0], "a").Pixels)).Distinct().Count() > 1);
    }

    [Theory, MemberData(nameof(Names))]
    public void Any_square_works_and_the_input_stays(string name)
    {
        foreach (var side in new[] { 20, 47, 48, 96, 130 })
        {
            var image = Goldens.Noise(9, side, side);
            for (var severity = 1; severity <= 5; severity++)
                Assert.Equal((side, side), Size(CorruptionCatalog.Get(name).Apply(image, severity, SeededRandom.For("x", name, severity))));
            Assert.Equal(Goldens.Noise(9, side, side).Pixels, image.Pixels);
        }
    }

    [Theory]
    [InlineData("corrupt(fogg,3)", "BHV0230", "Did you mean 'fog'")]
    [InlineData("corrupt(fog,6)", "BHV0210", "1 to 5")]
    [InlineData("corrupt(fog)", "BHV0210", "2 to 3 arguments")]
    public void A_wrong_text_says_what_was_expected(string text, string code, string part)
    {
        var problem = Assert.Throws<BehaviorException>(() => Transform.Parse(text));
        Assert.Equal(code, problem.Code);
        Assert.Contains(part, problem.Message);
    }

    [Fact]
    public void A_corruption_round_trips_as_text()
    {
        Assert.Equal(
            "resize(256,bilinear)|center-crop(224)|corrupt(glass_blur,5)|normalize(imagenet)",
            Transform.Parse("resize(256,bilinear) | center-crop(224) | corrupt(glass_blur, 5, 0) | normalize(imagenet)").Text);
        Assert.Equal("corrupt(snow,1,7)", Transform.Parse("corrupt(snow,1,7)").Text);
    }

    [Fact]
    public void A_picture_that_is_not_square_is_refused() =>
        Assert.Equal("BHV0231", Assert.Throws<BehaviorException>(() => Transform.Parse("corrupt(fog,3)").Apply(new RgbImage(4, 5))).Code);

    [Fact]
    public void Both_JPEG_encoders_give_equal_pictures()
    {
        Assert.SkipUnless(OpenCvLibrary.IsAvailable, "no OpenCV library for this platform.");
        foreach (var picture in new[] { Goldens.Picture("own", "corruptions/images/field64.png"), Goldens.Picture("own", "preprocess/images/jpeg_420.jpg"), Goldens.Noise(5, 61, 47) })
            foreach (var quality in new[] { 7, 15, 40, 85 })
                Assert.Equal(
                    ImageDecoder.Decode(JpegEncoder.WithOpenCv(picture.Pixels, picture.Width, picture.Height, quality), "a").Pixels,
                    ImageDecoder.Decode(JpegEncoder.WithSkia(picture.Pixels, picture.Width, picture.Height, quality), "b").Pixels);
    }

    static (int, int) Size(RgbImage image) => (image.Width, image.Height);
}
