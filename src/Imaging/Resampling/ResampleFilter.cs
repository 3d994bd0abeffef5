namespace Behavior.Imaging.Resampling;

/// <summary>Pillow's resampling filters. All of them are antialiased when they shrink.</summary>
public enum ResampleFilter
{
    /// <summary>Mean of the covered pixels; <c>Image.BOX</c>.</summary>
    Box,

    /// <summary>Triangle; <c>Image.BILINEAR</c>.</summary>
    Bilinear,

    /// <summary>Windowed sinc of support 1; <c>Image.HAMMING</c>.</summary>
    Hamming,

    /// <summary>Keys' cubic with a = -0.5 (torch's own bicubic has -0.75); <c>Image.BICUBIC</c>.</summary>
    Bicubic,

    /// <summary>Lanczos with three lobes; <c>Image.LANCZOS</c>.</summary>
    Lanczos,
}
