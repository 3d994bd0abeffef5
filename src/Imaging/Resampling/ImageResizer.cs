using Behavior.Diagnostics;

namespace Behavior.Imaging.Resampling;

/// <summary>Pillow's <c>Image.resize</c> (9.4), byte for byte, for 8-bit RGB and grey pictures. Thread-safe.</summary>
public static class ImageResizer
{
    const long MostWeights = 1 << 24;

    /// <summary>Resizes a picture.</summary>
    /// <param name="image">The picture; it is not changed.</param>
    /// <param name="width">The new width in pixels.</param>
    /// <param name="height">The new height in pixels.</param>
    /// <param name="filter">The filter.</param>
    /// <exception cref="BehaviorException">BHV0212: more pixels than the decoder's limit, or a table of weights that is too large; checked before anything is done.</exception>
    public static RgbImage Resize(RgbImage image, int width, int height, ResampleFilter filter) =>
        Resize(image, width, height, filter, PixelWindow.Whole(width, height));

    /// <summary>Resizes a picture and keeps a window of the result; only what is kept gets computed.</summary>
    /// <param name="image">The picture; it is not changed.</param>
    /// <param name="width">Width of the whole result in pixels.</param>
    /// <param name="height">Height of the whole result in pixels.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="window">The part of the result to keep, inside it.</param>
    public static RgbImage Resize(RgbImage image, int width, int height, ResampleFilter filter, PixelWindow window) =>
        new(window.Width, window.Height, Resize(image.Pixels, image.Width, image.Height, 3, width, height, filter, window));

    /// <summary>Resizes a grey picture (Pillow's mode L).</summary>
    /// <param name="grey">One byte a pixel, row by row.</param>
    /// <param name="width">Its width in pixels.</param>
    /// <param name="height">Its height in pixels.</param>
    /// <param name="toWidth">The new width in pixels.</param>
    /// <param name="toHeight">The new height in pixels.</param>
    /// <param name="filter">The filter.</param>
    /// <returns><c>toWidth * toHeight</c> bytes.</returns>
    public static byte[] ResizeGrey(ReadOnlySpan<byte> grey, int width, int height, int toWidth, int toHeight, ResampleFilter filter) =>
        Resize(grey, width, height, 1, toWidth, toHeight, filter, PixelWindow.Whole(toWidth, toHeight));

    static byte[] Resize(ReadOnlySpan<byte> source, int width, int height, int channels, int toWidth, int toHeight, ResampleFilter filter, PixelWindow window)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(toWidth, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(toHeight, 1);
        ArgumentOutOfRangeException.ThrowIfNotEqual(source.Length, width * height * channels);
        if (window.Width < 1 || window.Height < 1 || window.Inside(toWidth, toHeight) != window)
            throw new ArgumentException($"{window} is not inside {toWidth} x {toHeight}.", nameof(window));
        var rows = AxisTaps.MostInputs(height, toHeight, window.Height, filter);
        if (Math.Max((long)window.Width * window.Height, window.Width * rows) > Decoding.ImageDecoder.MaxPixels
            || Math.Max(AxisTaps.MostWeights(width, toWidth, window.Width, filter), AxisTaps.MostWeights(height, toHeight, window.Height, filter)) > MostWeights)
            throw new BehaviorException("BHV0212", $"a resize of {width:N0} x {height:N0} to {toWidth:N0} x {toHeight:N0} pixels, of which {window.Width:N0} x {window.Height:N0} are kept, "
                + $"makes more than {Decoding.ImageDecoder.MaxPixels:N0} pixels on its way, or takes more than {MostWeights:N0} weights for one axis. Crop or shrink the picture first.");
        PixelFrame target = new(), between = new();
        new Resampler(width, height, toWidth, toHeight, filter, window, channels).Run(source, target, between);
        return target.Bytes.ToArray();
    }
}
