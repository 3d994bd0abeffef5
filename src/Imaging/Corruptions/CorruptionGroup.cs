namespace Behavior.Imaging.Corruptions;

/// <summary>The groups of ImageNet-C's table.</summary>
public enum CorruptionGroup
{
    /// <summary>Gaussian, shot and impulse noise.</summary>
    Noise,

    /// <summary>Defocus, glass, motion and zoom blur.</summary>
    Blur,

    /// <summary>Snow, frost, fog, brightness.</summary>
    Weather,

    /// <summary>Contrast, elastic transform, pixelate, JPEG compression.</summary>
    Digital,

    /// <summary>The four for validation: speckle noise, gaussian blur, spatter, saturate. They do not enter mCE.</summary>
    Extra,
}
