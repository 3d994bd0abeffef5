using OpenCvSharp;

namespace Behavior.Imaging.Decoding;

/// <summary>Holds the last decoded picture, in a managed buffer that is kept or in the decoder's own memory, without a copy. Not thread-safe.</summary>
sealed class DecodeBuffer : IDisposable
{
    readonly PixelFrame _frame = new();
    Mat? _mat;

    /// <summary>Decodes; the view is valid until the next call.</summary>
    public RgbView Decode(ReadOnlyMemory<byte> bytes, string name)
    {
        var header = HeaderReader.Read(bytes.Span, name);
        if (header.Format == ImageFormat.Jpeg) JpegMarkers.CheckComplete(bytes.Span, header, name);
        Dispose();
        if (OpenCvDecoder.Serves(header) && (_mat = OpenCvDecoder.TryDecode(bytes.Span, header)) is not null) return OpenCvDecoder.View(_mat);
        SkiaDecoder.Decode(bytes, header, name, _frame);
        return _frame.View;
    }

    public void Dispose()
    {
        _mat?.Dispose();
        _mat = null;
    }
}
