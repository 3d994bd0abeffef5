namespace Behavior.Imaging;

/// <summary>Somebody's RGB bytes, borrowed: managed, pooled or native.</summary>
readonly ref struct RgbView(ReadOnlySpan<byte> pixels, int width, int height)
{
    public ReadOnlySpan<byte> Pixels { get; } = pixels;

    public int Width { get; } = width;

    public int Height { get; } = height;

    public ReadOnlySpan<byte> Row(int y) => Pixels.Slice(y * Width * 3, Width * 3);

    public RgbImage ToImage() => new(Width, Height, Pixels.ToArray());

    public static implicit operator RgbView(RgbImage image) => new(image.Pixels, image.Width, image.Height);
}
