using Behavior.Toybox.World.Backgrounds;

namespace Behavior.Toybox.World;

/// <summary>
/// How the factors of a set are spread. Every factor is drawn from its own stream, so they are independent of one another and of the category,
/// except two: the texture is the category's typical one in a share <see cref="TypicalTexture"/> of the pictures, and the colour one of the
/// texture's typical two in a share <see cref="TypicalColour"/>.
/// </summary>
sealed record SceneDistribution
{
    /// <summary>Share of pictures in which the object wears its category's typical texture.</summary>
    public float TypicalTexture { get; init; } = 0.97f;

    /// <summary>Share of pictures in which the body has a colour that is typical of its texture, as bark is brown and fur never blue.</summary>
    public float TypicalColour { get; init; } = 0.85f;

    /// <summary>Largest rotation either way, in turns.</summary>
    public float Turn { get; init; } = 0.055f;

    /// <summary>Largest shear either way.</summary>
    public float Shear { get; init; } = 0.15f;

    /// <summary>Range of <see cref="Scene.Size"/>.</summary>
    public (float Low, float High) Size { get; init; } = (0.36f, 0.47f);

    /// <summary>Largest distance of the object from the centre, along each axis.</summary>
    public float Shift { get; init; } = 0.08f;

    /// <summary>Range of <see cref="Scene.TextureStrength"/>.</summary>
    public (float Low, float High) TextureStrength { get; init; } = (0.85f, 1f);

    /// <summary>Range of <see cref="Scene.Light"/>.</summary>
    public (float Low, float High) Light { get; init; } = (0.72f, 1.1f);

    /// <summary>Share of pictures with something in front.</summary>
    public float Occluded { get; init; } = 0.25f;

    /// <summary>Most things in the background.</summary>
    public int Clutter { get; init; } = 3;

    /// <summary>Whether the surroundings are always the even studio one.</summary>
    public bool Studio { get; init; }

    /// <summary>Draws the scene of one sample.</summary>
    /// <param name="key">The sample's key: from seed, set and index.</param>
    /// <param name="category">The label.</param>
    /// <param name="texture">The texture, where the set prescribes it.</param>
    public Scene Draw(ulong key, int category, int? texture = null)
    {
        var cloth = Stream(key, "texture");
        var typical = cloth.Chance(TypicalTexture);
        var other = (category + 1 + cloth.Below(ToyCategories.Count - 1)) % ToyCategories.Count;
        var colour = Stream(key, "colour");
        var ground = Stream(key, "background");
        var pose = Stream(key, "pose");
        var size = Stream(key, "size");
        var place = Stream(key, "place");
        var light = Stream(key, "light");
        var occluder = Stream(key, "occluder");
        var worn = texture ?? (typical ? category : other);
        var body = colour.Chance(TypicalColour) ? Palette.Typical(worn, colour.Below(2)) : colour.Below(Palette.Count);
        var first = ground.Below(Palette.Count);
        return new Scene
        {
            Category = category,
            View = Stream(key, "view").Below(FigureLibrary.Categories[category].Count),
            Texture = worn,
            TextureScale = cloth.Next(0.8f, 1.25f),
            TextureTurn = cloth.Next(-0.06f, 0.06f),
            TextureStrength = cloth.Next(TextureStrength.Low, TextureStrength.High),
            Colour = body,
            Accent = (body + 1 + colour.Below(Palette.Count - 1)) % Palette.Count,
            Background = Studio ? 0 : ground.Below(BackgroundCatalog.All.Count),
            Ground = (first, (first + 1 + ground.Below(Palette.Count - 1)) % Palette.Count),
            GroundTone = ground.Next(-0.25f, 0.85f),
            Turn = pose.Next(-Turn, Turn),
            Flipped = pose.Chance(0.5f),
            Shear = pose.Next(-Shear, Shear),
            Size = size.Next(Size.Low, Size.High),
            X = 0.5f + place.Next(-Shift, Shift),
            Y = 0.5f + place.Next(-Shift, Shift),
            Light = light.Next(Light.Low, Light.High),
            LightTurn = light.Next(),
            Warmth = light.Next(-1f, 1f),
            Occluder = occluder.Chance(Occluded) ? occluder.Below(FigureLibrary.Occluders.Count) : -1,
            Clutter = Stream(key, "clutter").Below(Clutter + 1),
            Seed = ToyRandom.Key(key, "rest"),
        };
    }

    static ToyRandom Stream(ulong key, string factor) => new(ToyRandom.Key(key, factor));
}
