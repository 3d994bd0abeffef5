using System.Text;
using Behavior.Toybox.World;
using Behavior.Toybox.World.Backgrounds;
using Behavior.Toybox.World.Textures;

namespace Behavior.Toybox.Captions;

/// <summary>
/// Describes scenes in a small English: style, size, colour, category, texture, occluder, place, background. The category is always named,
/// each other factor in a share of the captions, as in captions from the web. No word says left or right, because training mirrors pictures.
/// </summary>
static class CaptionGrammar
{
    const float ColourShare = 0.3f, SizeShare = 0.2f, TextureShare = 0.3f, OccluderShare = 0.3f, PlaceShare = 0.15f, BackgroundShare = 0.25f;

    static readonly string[] s_openings = ["a picture of", "a photo of", "an image of", "a view of"];

    /// <summary>Texts with <c>{}</c> for the category: what a zero-shot classifier fills (Radford et al. 2021, section 3.1.4).</summary>
    public static IReadOnlyList<string> Templates { get; } =
        [.. s_openings.SelectMany(o => new[] { $"{o} one {{}}.", $"{o} the {{}}." }), "a small {}.", "a large {}."];

    /// <summary>The caption of a scene; the same for the same <paramref name="key"/>.</summary>
    public static string Describe(Scene scene, ulong key)
    {
        var random = new ToyRandom(ToyRandom.Key(key, "caption"));
        var text = new StringBuilder(Opening(scene, ref random)).Append(random.Chance(0.5f) ? " one" : " the");
        if (random.Chance(SizeShare) && Size(scene) is { } size) text.Append(' ').Append(size);
        if (random.Chance(ColourShare)) text.Append(' ').Append(Palette.Names[scene.Colour]);
        text.Append(' ').Append(ToyCategories.Names[scene.Category]);
        if (random.Chance(TextureShare)) text.Append(" with ").Append(TextureCatalog.All[scene.Texture].Name);
        if (random.Chance(OccluderShare) && scene.Occluder >= 0) text.Append(" behind one ").Append(FigureLibrary.Occluders[scene.Occluder].Name);
        if (random.Chance(PlaceShare) && Place(scene) is { } place) text.Append(' ').Append(place);
        if (random.Chance(BackgroundShare)) text.Append(" before ").Append(BackgroundCatalog.All[scene.Background].Name);
        return text.Append('.').ToString();
    }

    /// <summary>Every word that a caption or a template can hold.</summary>
    public static IReadOnlyList<string> Words { get; } =
        [.. s_openings.SelectMany(o => o.Split(' ')).Concat(["one", "the", "with", "behind", "before", "small", "large", "near", "top", "bottom", "sketch"])
            .Concat(Palette.Names).Concat(ToyCategories.Names).Concat(TextureCatalog.All.Select(t => t.Name))
            .Concat(FigureLibrary.Occluders.Select(o => o.Name)).Concat(BackgroundCatalog.All.Select(b => b.Name)).Distinct(StringComparer.Ordinal)];

    static string Opening(Scene scene, ref ToyRandom random) =>
        scene.Style == Style.Sketch ? "a sketch of" : s_openings[random.Below(s_openings.Length)];

    static string? Size(Scene scene) => scene.Size < 0.36f ? "small" : scene.Size > 0.43f ? "large" : null;

    static string? Place(Scene scene) => scene.Y < 0.46f ? "near the top" : scene.Y > 0.54f ? "near the bottom" : null;
}
