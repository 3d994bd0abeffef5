using Behavior.Toybox.Drawing;
using Behavior.Toybox.World;
using Behavior.Toybox.World.Renditions;

namespace Behavior.Toybox.Sets.Factors;

/// <summary>Factors of what the object is made of and how it is drawn.</summary>
static class ClothFactors
{
    /// <summary>Body colours that the palette has not: magenta, lime, cyan, ultramarine, black.</summary>
    static readonly Rgb[] s_unseen = [Rgb.Hex(0xF01CE0), Rgb.Hex(0x9CFF1E), Rgb.Hex(0x18F0F4), Rgb.Hex(0x2416C8), Rgb.Hex(0x121214)];

    /// <summary>The category's own texture with motifs of an unusual size, laid across.</summary>
    public static Scene Pattern(Scene scene, float strength, ToyRandom random)
    {
        var coarse = random.Chance(0.5f);
        var times = 1f + 1.3f * strength;
        return scene with
        {
            TextureScale = coarse ? scene.TextureScale / times : scene.TextureScale * times,
            TextureTurn = scene.TextureTurn + 0.25f * strength,
        };
    }

    public static Scene Color(Scene scene, float strength, ToyRandom random) =>
        scene with { Dye = Rgb.Mix(Palette.Colour(scene.Colour), s_unseen[random.Below(s_unseen.Length)], 0.4f + 0.6f * strength) };

    /// <summary>The texture of another category, in a colour that is typical of it.</summary>
    public static Scene Texture(Scene scene, float strength, ToyRandom random)
    {
        var worn = (scene.Category + 1 + random.Below(ToyCategories.Count - 1)) % ToyCategories.Count;
        return scene with { Texture = worn, Colour = Palette.Typical(worn, random.Below(2)), TextureStrength = 0.5f + 0.5f * strength };
    }

    /// <summary>One of the renditions, whatever the strength.</summary>
    public static Scene Style(Scene scene, float strength, ToyRandom random) =>
        scene with { Style = RenditionCatalog.All[random.Below(RenditionCatalog.All.Count)].Style };

    /// <summary>A kind of the thing that no natural set shows, whatever the strength.</summary>
    public static Scene Subcategory(Scene scene, float strength, ToyRandom random) => scene with { Figure = FigureLibrary.Rare[scene.Category] };
}
