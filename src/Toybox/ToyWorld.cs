namespace Behavior.Toybox;

/// <summary>Facts of the world as a whole.</summary>
public static class ToyWorld
{
    /// <summary>
    /// Raised whenever code changes what any scene looks like: it enters every fingerprint, so stored predictions of the old pictures are
    /// not taken for those of the new. The drawings themselves are hashed and need no raise.
    /// </summary>
    public const int Version = 2;

    /// <summary>Smallest side of a picture in pixels: with fewer, no category can be told from another.</summary>
    public const int SmallestResolution = 8;

    /// <summary>Largest side of a picture in pixels.</summary>
    public const int LargestResolution = 4096;
}
