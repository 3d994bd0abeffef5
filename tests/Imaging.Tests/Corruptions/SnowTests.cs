using Behavior.Imaging.Corruptions;

namespace Behavior.Imaging.Tests.Corruptions;

/// <summary>
/// Pictures that are bright and dim in every colour, so that many grey values stand where a last bit decides a level. The hashes are of what the published function
/// (<c>make_imagenet_c.py</c>) gave for them with these random numbers: NumPy 1.24.2, SciPy 1.10.1, OpenCV 4.6.0, Wand 0.6.11 over ImageMagick 6.9.11, as in the kit.
/// </summary>
public sealed class SnowTests
{
    [Theory]
    [InlineData(7, 224, 1, "d300dc7e426b0e60560f651284971e5a914f3b2bef0dff3f41be188f6ee686aa")]
    [InlineData(7, 224, 2, "484d812f791cf6a9a33ac3697e655a2162b73aab6071b9cefe7bd0ca43313685")]
    [InlineData(7, 224, 3, "296d08de766ee7079e2c51ebd9b72f1f36615634bc6f3e6b2b2477bd2965f2f6")]
    [InlineData(7, 224, 4, "61bf5d73d599d4f720dd9092aed27ba5db9ff5c06b8e982ebd977f369c8414a4")]
    [InlineData(7, 224, 5, "f66de901c445ae233d6ab5e296fed26f0090489c7a2f7459e992917c59aeb481")]
    [InlineData(7, 229, 1, "66f008c280d9b0190b26be9148caf78768da7874de691d59ad62456065e66f76")]
    [InlineData(7, 229, 2, "614e69a68555b75294e1135d6b3c0e96ffb742a3e270b357a22c2c8ba479d3e1")]
    [InlineData(7, 229, 3, "0435507cf3b8f21fb73f8a4e679195cd79cd1010216dd1bc402974f02fbfb60b")]
    [InlineData(7, 229, 4, "bf798cb2c909efdd82f5452811e680c1e039c462a0a0abe7caeaf60ad64542ef")]
    [InlineData(7, 229, 5, "ca1693c21cea21cba312d090dbf30e740d254a6acea7f358bd08f873f8e8e84e")]
    public void Noise_equals_the_published_functions_bytes(uint seed, int side, int severity, string sha256)
    {
        var snowed = CorruptionCatalog.Get("snow").Apply(Goldens.Noise(seed, side, side), severity, new KeyedRandom($"corruption/snow/{severity}"), new CorruptionScratch());

        Assert.Equal(sha256, Goldens.Sha256(snowed.Pixels));
    }

    /// <summary>Colours whose grey value, rounded after each product, lies on the other side of a level at one severity or another.</summary>
    [Theory]
    [InlineData(1, "31456a0075c56fea049fc591654bea99cc562f03b7ec309456094a8c59a6361c")]
    [InlineData(2, "20778707df1e400fbafefc6e8c21f598142eb2c81fcddd979a2e4f24d6bd18ca")]
    [InlineData(3, "343e000e8c6284ae6bf1f742e9373ff4a3dfb4152bb9f6831882ec71cf2899e3")]
    [InlineData(4, "ca685bda1107f5d846e4e739694253907a7b86a5327cad29d245115a7a1baf95")]
    [InlineData(5, "fa19d867cc162a2952e41c1b218e9718d5fbaaec44aabf8282ba8c6d32c6b7ff")]
    public void Colours_on_the_edge_of_a_level_equal_the_published_functions_bytes(int severity, string sha256)
    {
        (byte R, byte G, byte B)[] colors =
        [
            (1, 227, 118), (2, 60, 63), (2, 170, 58), (5, 127, 254), (5, 166, 150), (5, 236, 128), (7, 185, 108), (9, 173, 147), (10, 12, 219), (12, 22, 57), (12, 104, 126),
            (13, 219, 40), (21, 103, 90), (27, 157, 112), (29, 131, 188), (30, 102, 54), (34, 168, 37), (35, 117, 104), (35, 238, 69), (40, 160, 80),
        ];
        var image = new RgbImage(224, 224);
        for (var i = 0; i < 224 * 224; i++) (image.Pixels[3 * i], image.Pixels[3 * i + 1], image.Pixels[3 * i + 2]) = colors[i % colors.Length];

        var snowed = CorruptionCatalog.Get("snow").Apply(image, severity, new KeyedRandom($"corruption/snow/{severity}"), new CorruptionScratch());

        Assert.Equal(sha256, Goldens.Sha256(snowed.Pixels));
    }
}
