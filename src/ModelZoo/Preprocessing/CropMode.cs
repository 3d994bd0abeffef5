namespace Behavior.ModelZoo.Preprocessing;

/// <summary>How a picture becomes a square.</summary>
public enum CropMode
{
    /// <summary>The shorter side is resized, the middle is cut out.</summary>
    Center,

    /// <summary>Both sides are resized, without keeping the aspect.</summary>
    Squash,

    /// <summary>The longer side is resized, what is missing of the square is filled with one colour.</summary>
    Border,

    /// <summary>Nothing is resized, the middle is cut out.</summary>
    CropOnly,
}
