namespace Behavior.Imaging.Resampling;

/// <summary>
/// One prepared resize: Pillow's <c>Image.resize</c> for 8-bit samples, restricted to a window of the result. The horizontal pass comes
/// first and is rounded to 8 bits, then the vertical one; a pass that keeps the size is a copy. Immutable, so threads may share it.
/// </summary>
sealed class Resampler
{
    readonly AxisTaps _x, _y;
    readonly HorizontalPass _horizontal;
    readonly VerticalPass _vertical;
    readonly int _channels;

    public Resampler(int width, int height, int toWidth, int toHeight, ResampleFilter filter, PixelWindow window, int channels = 3)
    {
        _x = AxisTaps.Create(width, toWidth, window.Left, window.Width, filter);
        _y = AxisTaps.Create(height, toHeight, window.Top, window.Height, filter);
        (_horizontal, _vertical, _channels) = (new(_x, channels), new(_y), channels);
    }

    /// <summary>Fills <paramref name="target"/> with the window; <paramref name="between"/> holds the rows after the horizontal pass.</summary>
    public void Run(ReadOnlySpan<byte> source, PixelFrame target, PixelFrame between)
    {
        int firstRow = _y.FirstInput, rows = _y.EndInput - firstRow;
        var sourceStride = _x.Inputs * _channels;
        var horizontal = _y.IsIdentity ? target : between;
        horizontal.Reset(_x.Window, rows, _channels);
        _horizontal.Run(source[(firstRow * sourceStride)..], sourceStride, horizontal.Bytes, rows);
        if (_y.IsIdentity) return;
        target.Reset(_x.Window, _y.Window, _channels);
        _vertical.Run(between.Bytes, _x.Window * _channels, target.Bytes);
    }
}
