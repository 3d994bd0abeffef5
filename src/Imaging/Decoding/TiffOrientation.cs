namespace Behavior.Imaging.Decoding;

/// <summary>Turns and mirrors a picture as a TIFF's orientation says.</summary>
static class TiffOrientation
{
    /// <summary>Turns an RGB picture in its frame.</summary>
    /// <param name="frame">The picture as stored.</param>
    /// <param name="orientation">1 to 8; 1 is upright.</param>
    public static void Turn(PixelFrame frame, int orientation)
    {
        if (orientation == 1) return;
        var (width, height, stored) = (frame.Width, frame.Height, frame.Bytes.ToArray());
        frame.Reset(orientation > 4 ? height : width, orientation > 4 ? width : height);
        var target = frame.Bytes;
        for (int y = 0, at = 0; y < frame.Height; y++)
            for (var x = 0; x < frame.Width; x++, at += 3)
            {
                var (fromX, fromY) = orientation switch
                {
                    2 => (width - 1 - x, y),
                    3 => (width - 1 - x, height - 1 - y),
                    4 => (x, height - 1 - y),
                    5 => (y, x),
                    6 => (y, height - 1 - x),
                    7 => (width - 1 - y, height - 1 - x),
                    _ => (width - 1 - y, x),
                };
                stored.AsSpan((fromY * width + fromX) * 3, 3).CopyTo(target.Slice(at, 3));
            }
    }
}
