using OpenCvSharp;

namespace Behavior.Imaging.Decoding;

/// <summary>Holds the last decoded picture, in a managed buffer that is kept or in the decoder's own memory, without a copy. Not thread-safe.</summary>
/// <param name="budget">What large pictures take their memory from.</param>
sealed class DecodeBuffer(MemoryBudget budget) : IDisposable
{
    readonly PixelFrame _frame = new();
    Mat? _mat;
    long _taken;

    /// <summary>One that takes from the budget of this process.</summary>
    public DecodeBuffer() : this(MemoryBudget.Shared) { }

    /// <summary>Decodes; the view is valid until the next call, or until <see cref="Release"/>, which must follow before the thread waits for another.</summary>
    public RgbView Decode(ReadOnlyMemory<byte> bytes, string name)
    {
        Release();
        var header = HeaderReader.Read(bytes.Span, name);
        if (header.Format == ImageFormat.Jpeg) JpegMarkers.CheckComplete(bytes.Span, header, name);
        _taken = budget.Take(header, name);
        if (OpenCvDecoder.Serves(header) && (_mat = OpenCvDecoder.TryDecode(bytes.Span, header)) is not null) return OpenCvDecoder.View(_mat);
        switch (header.Format)
        {
            case ImageFormat.Tiff: TiffDecoder.Decode(bytes.Span, name, _frame); break;
            case ImageFormat.Pnm: PnmPixels.Decode(bytes.Span, name, _frame); break;
            case ImageFormat.Tga: TgaPixels.Decode(bytes.Span, header, _frame); break;
            default: SkiaDecoder.Decode(bytes, header, name, _frame); break;
        }
        return _frame.View;
    }

    /// <summary>Frees the picture; the buffer stays unless it is large.</summary>
    public void Release()
    {
        _mat?.Dispose();
        _mat = null;
        _frame.Trim();
        budget.Release(_taken);
        _taken = 0;
    }

    public void Dispose() => Release();
}
