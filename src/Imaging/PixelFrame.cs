namespace Behavior.Imaging;

/// <summary>
/// A picture in a buffer that is kept and grown, so that a loop over pictures makes no garbage. Not thread-safe.
/// </summary>
sealed class PixelFrame
{
    // One large picture must not cost its thread that much for ever; photographs of 4 megapixels are kept.
    const int LargestKept = 4 << 22;

    byte[] _buffer = [];

    public int Width { get; private set; }

    public int Height { get; private set; }

    public int Channels { get; private set; } = 3;

    /// <summary>Exactly width * height * channels bytes.</summary>
    public Span<byte> Bytes => _buffer.AsSpan(0, checked(Width * Height * Channels));

    /// <summary>Sets the size; the bytes are undefined until they are written.</summary>
    public void Reset(int width, int height, int channels = 3)
    {
        var needed = checked(width * height * channels);
        if (_buffer.Length < needed) _buffer = GC.AllocateUninitializedArray<byte>(needed);
        (Width, Height, Channels) = (width, height, channels);
    }

    /// <summary>Reinterprets the start of the buffer with fewer channels, after the pixels were compacted in place.</summary>
    public void DropTo(int channels) => Channels = channels;

    /// <summary>Lets go of a buffer that is too large to be kept.</summary>
    public void Trim()
    {
        if (_buffer.Length <= LargestKept) return;
        _buffer = [];
        (Width, Height) = (0, 0);
    }

    public RgbView View => new(Bytes, Width, Height);
}
