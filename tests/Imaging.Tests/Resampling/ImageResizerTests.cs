using Behavior.Imaging.Resampling;
using FsCheck;
using FsCheck.Fluent;

namespace Behavior.Imaging.Tests.Resampling;

public sealed class ImageResizerTests
{
    static readonly Gen<(int W, int H, int ToW, int ToH, int Filter, int Seed)> s_sizes =
        from w in Gen.Choose(1, 90)
        from h in Gen.Choose(1, 90)
        from toW in Gen.Choose(1, 120)
        from toH in Gen.Choose(1, 120)
        from filter in Gen.Choose(0, 4)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select (w, h, toW, toH, filter, seed);

    [Fact]
    public void Any_size_equals_the_plain_resampler() => Prop.ForAll(s_sizes.ToArbitrary(), s =>
    {
        var input = Goldens.Noise((uint)s.Seed, s.W, s.H);
        Assert.Equal(PlainResize.Run(input.Pixels, s.W, s.H, 3, s.ToW, s.ToH, (ResampleFilter)s.Filter), ImageResizer.Resize(input, s.ToW, s.ToH, (ResampleFilter)s.Filter).Pixels);
        var grey = input.Pixels[..(s.W * s.H)];
        Assert.Equal(PlainResize.Run(grey, s.W, s.H, 1, s.ToW, s.ToH, (ResampleFilter)s.Filter), ImageResizer.ResizeGrey(grey, s.W, s.H, s.ToW, s.ToH, (ResampleFilter)s.Filter));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void A_window_holds_the_same_bytes_as_the_whole() => Prop.ForAll(s_sizes.ToArbitrary(), s =>
    {
        var input = Goldens.Noise((uint)s.Seed, s.W, s.H);
        var whole = ImageResizer.Resize(input, s.ToW, s.ToH, (ResampleFilter)s.Filter);
        var random = new Random(s.Seed);
        int left = random.Next(s.ToW), top = random.Next(s.ToH);
        var window = new PixelWindow(left, top, 1 + random.Next(s.ToW - left), 1 + random.Next(s.ToH - top));
        var part = ImageResizer.Resize(input, s.ToW, s.ToH, (ResampleFilter)s.Filter, window);
        for (var y = 0; y < window.Height; y++)
            Assert.Equal(whole.Pixels.AsSpan(((top + y) * s.ToW + left) * 3, window.Width * 3), part.Pixels.AsSpan(y * window.Width * 3, window.Width * 3));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_window_beyond_the_result_is_refused() =>
        Assert.Throws<ArgumentException>(() => ImageResizer.Resize(new RgbImage(4, 4), 8, 8, ResampleFilter.Box, new PixelWindow(4, 4, 5, 4)));
}
