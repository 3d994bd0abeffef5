namespace Behavior.Imaging.Decoding;

/// <summary>How the first page of a TIFF is stored. Only what is read to Pillow's bytes has a layout; the rest is refused by name.</summary>
sealed record TiffLayout
{
    public const int None = 1, Lzw = 5, Deflate = 8, DeflateOld = 32946, PackBits = 32773;
    public const int WhiteIsZero = 0, BlackIsZero = 1, Rgb = 2, Palette = 3, Cmyk = 5;

    const int AssociatedAlpha = 1;

    public required int Width { get; init; }
    public required int Height { get; init; }
    public required bool IsBigEndian { get; init; }
    public required int Compression { get; init; }
    public required int Photometric { get; init; }

    /// <summary>Bits of a sample.</summary>
    public required int Bits { get; init; }

    /// <summary>Samples of a pixel.</summary>
    public required int Samples { get; init; }

    /// <summary>Whether each sample of all pixels is stored apart from the others.</summary>
    public required bool IsPlanar { get; init; }

    public required bool IsDifferenced { get; init; }
    public required bool IsBitReversed { get; init; }

    /// <summary>Whether colours were multiplied by alpha, which Pillow undoes.</summary>
    public required bool IsPremultiplied { get; init; }

    /// <summary>Tag 274, 1 to 8. Pillow obeys it in a TIFF, though in no JPEG.</summary>
    public required int Orientation { get; init; }

    /// <summary>Columns and rows of a strip or tile, and where they lie.</summary>
    public required int ChunkWidth { get; init; }
    public required int ChunkHeight { get; init; }
    public required long[] Offsets { get; init; }
    public required long[] Lengths { get; init; }

    /// <summary>Red, green and blue of each index, 16 bits each, one colour after the other.</summary>
    public required long[] Colors { get; init; }

    public bool IsTiled { get; init; }

    /// <summary>Planes that are stored one after the other.</summary>
    public int Planes => IsPlanar ? Samples : 1;

    public int SamplesOfPlane => IsPlanar ? 1 : Samples;

    public int Across => (int)(((long)Width + ChunkWidth - 1) / ChunkWidth);

    public int Down => (int)(((long)Height + ChunkHeight - 1) / ChunkHeight);

    /// <summary>Bytes of a row of a chunk.</summary>
    public long RowBytes => ((long)ChunkWidth * SamplesOfPlane * Bits + 7) / 8;

    /// <summary>Rows that a chunk holds: the last strip ends with the picture, a tile is whole.</summary>
    public int RowsOf(int down) => IsTiled ? ChunkHeight : Math.Min(ChunkHeight, Height - down * ChunkHeight);

    /// <summary>The size after its orientation.</summary>
    public ImageHeader Header => Orientation > 4 ? new(ImageFormat.Tiff, Height, Width, Bits, Samples) : new(ImageFormat.Tiff, Width, Height, Bits, Samples);

    /// <summary>Reads the directory.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0203 to BHV0205, BHV0209.</exception>
    public static TiffLayout Read(ReadOnlySpan<byte> bytes, string name)
    {
        var tags = new TiffDirectory(bytes, name);
        var (width, height) = (tags.Number(256, 0), tags.Number(257, 0));
        if (width < 1 || height < 1) throw BadImage.Damaged(name, ImageFormat.Tiff, $"its header claims {width} x {height} pixels");
        if (width > ImageDecoder.MaxPixels || height > ImageDecoder.MaxPixels || width * height > ImageDecoder.MaxPixels) throw BadImage.TooLarge(name, ImageFormat.Tiff, width, height);
        var (samples, bits, extra) = (tags.Number(277, 1), tags.Numbers(258), tags.Numbers(338));
        var isTiled = !tags.Has(273) && tags.Has(324);
        var layout = new TiffLayout
        {
            Width = (int)width,
            Height = (int)height,
            IsBigEndian = tags.IsBigEndian,
            Compression = (int)tags.Number(259, None),
            Photometric = (int)tags.Number(262, WhiteIsZero),
            Bits = (int)(bits.Length > 0 ? bits[0] : 1),
            Samples = (int)samples,
            IsPlanar = tags.Number(284, 1) == 2 && samples > 1,
            IsDifferenced = tags.Number(317, 1) == 2,
            IsBitReversed = tags.Number(266, 1) == 2,
            IsPremultiplied = extra is [AssociatedAlpha, ..],
            Orientation = tags.Number(274, 1) is >= 1 and <= 8 and var orientation ? (int)orientation : 1,
            IsTiled = isTiled,
            ChunkWidth = (int)(isTiled ? Side(tags.Number(322, 0), name) : width),
            ChunkHeight = (int)(isTiled ? Side(tags.Number(323, 0), name) : Math.Clamp(tags.Number(278, height), 1, height)),
            Offsets = tags.Numbers(isTiled ? 324 : 273),
            Lengths = tags.Numbers(isTiled ? 325 : 279),
            Colors = tags.Numbers(320),
        };
        if (layout.Kind(bits, extra, tags.Numbers(339), tags.Number(317, 1)) is { } kind) throw BadImage.NotRead(name, ImageFormat.Tiff, kind);
        return layout;
    }

    static long Side(long side, string name) => side is >= 1 and <= 1 << 16 ? side : throw BadImage.Damaged(name, ImageFormat.Tiff, $"it claims tiles with a side of {side:N0}");

    /// <summary>What the file is where it is not read; null where it is.</summary>
    string? Kind(long[] bits, long[] extra, long[] formats, long predictor) => this switch
    {
        { Compression: not (None or Lzw or Deflate or DeflateOld or PackBits) } => $"one with {CompressionName}; read are none, LZW, deflate and PackBits",
        _ when formats.Any(f => f != 1) => $"one of {(formats.Contains(3) ? "floating-point" : "signed or undefined")} samples",
        _ when bits.Any(b => b != Bits) => "one whose samples have different numbers of bits",
        { IsBitReversed: true, Compression: not None } => "a compressed one with its bits in reverse order",
        { IsPlanar: true, Bits: not 8 } => $"one of {Bits} bits a sample in separate planes",
        _ when predictor is not (1 or 2) && Compression is Lzw or Deflate or DeflateOld => $"one with predictor {predictor}",
        { IsDifferenced: true, Compression: Lzw or Deflate or DeflateOld, Bits: not (8 or 16) } => $"one of {Bits} bits a sample as differences",
        _ when IsOfKnownColors(extra) => null,
        _ => $"one of {Samples} samples of {Bits} bits, photometric interpretation {Photometric}{(extra.Length > 0 ? $", extra samples {string.Join(' ', extra.Take(8))}" : "")}",
    };

    /// <summary>The rows of Pillow's table of modes that become RGB without loss of meaning.</summary>
    bool IsOfKnownColors(long[] extra) => (Photometric, Samples, Bits) switch
    {
        (WhiteIsZero or BlackIsZero, 1, 1 or 2 or 4 or 8) => extra.Length == 0,
        (WhiteIsZero, 1, 16) => extra.Length == 0 && !IsBigEndian,
        (BlackIsZero, 1, 16) => extra.Length == 0,
        (BlackIsZero, 2, 8) or (Palette, 2, 8) => extra is [2],
        (Palette, 1, 1 or 2 or 4 or 8) => extra.Length == 0,
        (Rgb, 3, 8 or 16) => extra.Length == 0,
        (Rgb, 4, 8 or 16) => extra is [] or [0] or [1] or [2] || Bits == 8 && extra is [999],
        (Cmyk, 4, 8) => extra.Length == 0,
        (Cmyk, 4, 16) => extra.Length == 0 && !IsBigEndian,
        _ => false,
    };

    string CompressionName => Compression switch
    {
        2 or 3 or 4 or 32771 => $"fax compression ({Compression})",
        6 => "old-style JPEG compression (6)",
        7 => "JPEG compression (7)",
        34925 => "LZMA compression (34925)",
        50000 => "Zstandard compression (50000)",
        50001 => "WebP compression (50001)",
        _ => $"compression {Compression}",
    };
}
