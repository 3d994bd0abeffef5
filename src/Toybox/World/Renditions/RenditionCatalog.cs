namespace Behavior.Toybox.World.Renditions;

/// <summary>Every rendition.</summary>
static class RenditionCatalog
{
    public static readonly IReadOnlyList<Rendition> All =
    [
        new CartoonRendition(), new PaintingRendition(), new NegativeRendition(), new MosaicRendition(), new EmbroideryRendition(),
        new GraffitiRendition(), new OrigamiRendition(), new ToyRendition(), new VideogameRendition(), new SculptureRendition(),
    ];

    static readonly Rendition?[] s_byStyle = [.. Enum.GetValues<Style>().Select(s => All.FirstOrDefault(r => r.Style == s))];

    /// <summary>What renders <paramref name="style"/>; null where the painters do it alone.</summary>
    public static Rendition? Find(Style style) => s_byStyle[(int)style];
}
