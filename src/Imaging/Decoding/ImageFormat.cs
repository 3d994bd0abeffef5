namespace Behavior.Imaging.Decoding;

/// <summary>The file formats that are read. The content decides, never the file's name: ImageNet holds a PNG called <c>.JPEG</c>.</summary>
public enum ImageFormat
{
    /// <summary>JPEG: baseline or progressive; grey, YCbCr, RGB, CMYK.</summary>
    Jpeg,

    /// <summary>PNG: every colour type, 1 to 16 bits.</summary>
    Png,

    /// <summary>WebP, lossy or lossless; the first frame of an animation.</summary>
    WebP,

    /// <summary>GIF; the first frame.</summary>
    Gif,

    /// <summary>Windows bitmap.</summary>
    Bmp,

    /// <summary>TIFF: grey, palette, RGB, CMYK in strips, tiles or planes; the first page.</summary>
    Tiff,

    /// <summary>PBM, PGM or PPM, plain or binary; the first picture.</summary>
    Pnm,

    /// <summary>Targa.</summary>
    Tga,
}
