using System.Runtime.Intrinsics.X86;
using Behavior.Imaging.Transforms;
using FsCheck;
using FsCheck.Fluent;

namespace Behavior.Imaging.Tests.Transforms;

/// <summary>Tensors against the formula, by their bits: all sizes of a tail, any normalisation, and one whose last bits need the table.</summary>
public sealed class TensorFormTests
{
    const string NeedsTable = "0.748/0.44/0.177,0.759/0.24/0.678";

    static readonly Gen<float> s_mean = Gen.Choose(-5000, 5000).Select(i => i / 1000f);
    static readonly Gen<float> s_std = Gen.Frequency((3, Gen.Choose(1, 1000).Select(i => i / 1000f)), (1, Gen.Choose(1, 10_000).Select(i => (float)i)), (1, Gen.Constant(1e-4f)));

    static readonly Gen<(int Width, int Height, float[] Mean, float[] Std, int Seed)> s_cases =
        from width in Gen.Choose(1, 40)
        from height in Gen.Choose(1, 3)
        from mean in s_mean.ArrayOf(3)
        from std in s_std.ArrayOf(3)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select (width, height, mean, std, seed);

    [Fact]
    public void Floats_are_the_formula_to_the_last_bit() => Prop.ForAll(s_cases.ToArbitrary(), c =>
        AssertFormula(Goldens.Noise((uint)c.Seed, c.Width, c.Height), Normalization.Of(c.Mean, c.Std))).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory, InlineData("none"), InlineData("imagenet"), InlineData("clip"), InlineData("half"), InlineData(NeedsTable)]
    public void Every_byte_of_every_channel_is_the_formula(string normalization)
    {
        var image = new RgbImage(256, 1);
        for (var i = 0; i < image.Pixels.Length; i++) image.Pixels[i] = (byte)(i / 3 + i % 3);
        AssertFormula(image, Transform.Parse($"normalize({normalization})").Normalization);
    }

    [Theory, InlineData("none", true), InlineData("imagenet", true), InlineData("clip", true), InlineData("half", true), InlineData(NeedsTable, false)]
    public void The_usual_normalizations_are_computed(string normalization, bool isComputed) =>
        Assert.Equal(isComputed && Fma.IsSupported, Transform.Parse($"normalize({normalization})").Normalization.Scales is not null);

    [Fact]
    public void Bytes_of_any_size_are_the_picture_plane_by_plane() => Assert.All(Enumerable.Range(1, 70), width =>
    {
        var image = Goldens.Noise((uint)width, width, 1);
        var chw = new byte[3 * width];
        Transform.Parse("").WriteTo(image, chw);
        Assert.Equal(Enumerable.Range(0, 3).SelectMany(c => image.Pixels.Where((_, i) => i % 3 == c)), chw);
    });

    static void AssertFormula(RgbImage image, Normalization normalization)
    {
        var chw = new float[image.Pixels.Length];
        Transform.Parse($"normalize({normalization.Name})").WriteTo(image, chw);
        var pixels = chw.Length / 3;
        var expected = chw.Select((_, i) => (image.Pixels[i % pixels * 3 + i / pixels] / 255f - normalization.Mean[i / pixels]) / normalization.Std[i / pixels]);
        Assert.Equal(expected.Select(BitConverter.SingleToInt32Bits), chw.Select(BitConverter.SingleToInt32Bits));
    }
}
