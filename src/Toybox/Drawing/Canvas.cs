namespace Behavior.Toybox.Drawing;

/// <summary>A square picture in the making, with the mask and the pen that draw on it. Reused from picture to picture; one thread at a time.</summary>
sealed class Canvas(int size)
{
    readonly Pen _pen = new();
    Rgb[]? _copy;

    /// <summary>Pixels a row, and rows.</summary>
    public int Size { get; } = size;

    /// <summary>The pixels, row by row.</summary>
    public Rgb[] Pixels { get; } = new Rgb[size * size];

    /// <summary>The shape being drawn.</summary>
    public CoverageMask Mask { get; } = new(size);

    /// <summary>A second mask, for what is cut out of a shape.</summary>
    public CoverageMask Cut { get; } = new(size);

    /// <summary>Adds a filled outline to the mask.</summary>
    public Canvas Fill(Outline outline, in Homography map)
    {
        _pen.Fill(Mask, outline, map);
        return this;
    }

    /// <summary>Adds a stroked outline to the mask.</summary>
    public Canvas Stroke(Outline outline, in Homography map, float radius)
    {
        _pen.Stroke(Mask, outline, map, radius);
        return this;
    }

    /// <summary>Adds a filled outline to the second mask.</summary>
    public void CutOut(Outline outline, in Homography map) => _pen.Fill(Cut, outline, map);

    /// <summary>Paints the mask in one colour and empties it.</summary>
    public void Paint(Rgb colour, float opacity = 1f)
    {
        Mask.Resolve();
        for (var i = Mask.Top * Size; i < Mask.Bottom * Size; i++)
            if (Mask.Values[i] > 0) Pixels[i] = Rgb.Mix(Pixels[i], colour, Mask.Values[i] * opacity);
    }

    /// <summary>A copy of the pixels as they are, valid until the next call.</summary>
    public ReadOnlySpan<Rgb> Copy()
    {
        _copy ??= new Rgb[Pixels.Length];
        Pixels.CopyTo(_copy, 0);
        return _copy;
    }

    /// <summary>Writes the pixels as bytes, R G B by pixel.</summary>
    public void CopyTo(Span<byte> bytes)
    {
        for (var i = 0; i < Pixels.Length; i++)
        {
            var p = Pixels[i];
            (bytes[3 * i], bytes[3 * i + 1], bytes[3 * i + 2]) = (Byte(p.R), Byte(p.G), Byte(p.B));
        }
    }

    static byte Byte(float value) => (byte)(MathF.Min(MathF.Max(value, 0f), 1f) * 255f + 0.5f);
}
