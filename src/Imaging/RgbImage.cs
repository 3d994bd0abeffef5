namespace Behavior.Imaging;

/// <summary>A decoded picture: 8-bit RGB, row by row from the top, no padding. Its pixels may be written; it is not thread-safe while they are.</summary>
public sealed class RgbImage
{
    /// <summary>A black picture.</summary>
    /// <param name="width">Pixels a row, at least 1.</param>
    /// <param name="height">Rows, at least 1.</param>
    public RgbImage(int width, int height) : this(width, height, new byte[checked(width * height * 3)]) { }

    /// <summary>Wraps <paramref name="pixels"/> without a copy.</summary>
    /// <param name="width">Pixels a row, at least 1.</param>
    /// <param name="height">Rows, at least 1.</param>
    /// <param name="pixels">Exactly <c>width * height * 3</c> bytes: R G B of the first pixel, then the next.</param>
    public RgbImage(int width, int height, byte[] pixels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        if (pixels.Length != checked(width * height * 3))
            throw new ArgumentException($"{width} x {height} RGB needs {width * height * 3} bytes, got {pixels.Length}.", nameof(pixels));
        (Width, Height, Pixels) = (width, height, pixels);
    }

    /// <summary>Pixels a row.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>The bytes, R G B R G B ..., <c>Width * Height * 3</c> of them.</summary>
    public byte[] Pixels { get; }
}
