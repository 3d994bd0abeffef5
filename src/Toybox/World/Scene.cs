using Behavior.Toybox.Drawing;
using Behavior.Toybox.World.Backgrounds;
using Behavior.Toybox.World.Surfaces;
using Behavior.Toybox.World.Textures;

namespace Behavior.Toybox.World;

/// <summary>Every factor of one picture. The picture is a function of this alone, at any resolution.</summary>
sealed record Scene
{
    /// <summary>The object: its label.</summary>
    public required int Category { get; init; }

    /// <summary>Which of the category's views is drawn.</summary>
    public required int View { get; init; }

    /// <summary>The label of the category whose typical texture the object wears.</summary>
    public required int Texture { get; init; }

    /// <summary>Motifs of the texture on a length of 30 figure units.</summary>
    public float TextureScale { get; init; } = 1;

    /// <summary>Turn of the texture against the object.</summary>
    public float TextureTurn { get; init; }

    /// <summary>How strongly the marks differ from the body's colour, 0 to 1.</summary>
    public float TextureStrength { get; init; } = 1;

    /// <summary>The body's colour in <see cref="Palette"/>.</summary>
    public int Colour { get; init; }

    /// <summary>The second colour of the object.</summary>
    public int Accent { get; init; }

    /// <summary>The kind of surroundings.</summary>
    public int Background { get; init; }

    /// <summary>Colours of the surroundings.</summary>
    public (int First, int Second) Ground { get; init; }

    /// <summary>How far the surroundings are bleached (towards 1) or darkened (towards -1).</summary>
    public float GroundTone { get; init; }

    /// <summary>Rotation in turns, clockwise.</summary>
    public float Turn { get; init; }

    /// <summary>Whether the object looks the other way.</summary>
    public bool Flipped { get; init; }

    /// <summary>Horizontal shear.</summary>
    public float Shear { get; init; }

    /// <summary>Half the object's extent as a share of the picture's width.</summary>
    public float Size { get; init; } = 0.42f;

    /// <summary>Centre of the object, 0 to 1 from the left.</summary>
    public float X { get; init; } = 0.5f;

    /// <summary>Centre of the object, 0 to 1 from the top.</summary>
    public float Y { get; init; } = 0.5f;

    /// <summary>Overall brightness; 1 is neutral.</summary>
    public float Light { get; init; } = 1;

    /// <summary>Where the light comes from, in turns.</summary>
    public float LightTurn { get; init; }

    /// <summary>Warm (above 0) or cool (below 0) light.</summary>
    public float Warmth { get; init; }

    /// <summary>What stands in front, an index into <see cref="FigureLibrary.Occluders"/>; -1 for nothing.</summary>
    public int Occluder { get; init; } = -1;

    /// <summary>How far from the object's middle the thing in front may stand, in half extents.</summary>
    public (float Low, float High) OccluderReach { get; init; } = (0.35f, 0.9f);

    /// <summary>How many things lie about in the background.</summary>
    public int Clutter { get; init; }

    /// <summary>How it is rendered.</summary>
    public Style Style { get; init; }

    /// <summary>A drawing in place of the category's view.</summary>
    public Figure? Figure { get; init; }

    /// <summary>A body colour that the palette has not.</summary>
    public Rgb? Dye { get; init; }

    /// <summary>A texture that is typical of no category, in place of <see cref="Texture"/>.</summary>
    public Texture? Cloth { get; init; }

    /// <summary>Surroundings outside the catalogue, in place of <see cref="Background"/>.</summary>
    public Background? Setting { get; init; }

    /// <summary>Fills the whole picture, in place of surroundings and object.</summary>
    public Surface? Surface { get; init; }

    /// <summary>Width of the outline; 1 is usual.</summary>
    public float Contour { get; init; } = 1;

    /// <summary>The object's width by its height; 1 is as drawn.</summary>
    public float Aspect { get; init; } = 1;

    /// <summary>Tilt of the object about its horizontal and its upright axis, in turns.</summary>
    public (float Pitch, float Yaw) Tilt { get; init; }

    /// <summary>Tilt of the picture as a whole about its horizontal, its upright and the viewing axis, in turns.</summary>
    public (float Pitch, float Yaw, float Roll) Camera { get; init; }

    /// <summary>Further objects, painted in this order before the first; only what they themselves look like counts.</summary>
    public IReadOnlyList<Scene> Companions { get; init; } = [];

    /// <summary>Decides what the other fields leave open: places of clutter and occluder, phases of patterns.</summary>
    public ulong Seed { get; init; }
}
