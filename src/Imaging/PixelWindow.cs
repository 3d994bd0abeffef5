namespace Behavior.Imaging;

/// <summary>A rectangle of whole pixels.</summary>
/// <param name="Left">Its first column; negative when it begins left of the picture.</param>
/// <param name="Top">Its first row; negative when it begins above the picture.</param>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
public readonly record struct PixelWindow(int Left, int Top, int Width, int Height)
{
    /// <summary>One past the last column.</summary>
    public int Right => Left + Width;

    /// <summary>One past the last row.</summary>
    public int Bottom => Top + Height;

    /// <summary>A whole picture.</summary>
    public static PixelWindow Whole(int width, int height) => new(0, 0, width, height);

    /// <summary>The part that lies inside a picture of this size; its width or height is 0 or less when there is none.</summary>
    public PixelWindow Inside(int width, int height)
    {
        int left = Math.Clamp(Left, 0, width), top = Math.Clamp(Top, 0, height);
        return new(left, top, End(Left, Width, width) - left, End(Top, Height, height) - top);
    }

    // A window may begin so far away that its end is no int.
    static int End(int start, int length, int side) => (int)Math.Clamp((long)start + length, 0, side);
}
