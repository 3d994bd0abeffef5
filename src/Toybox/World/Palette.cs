using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.World;

/// <summary>The named colours of the world.</summary>
static class Palette
{
    /// <summary>Names, as annotations and captions use them.</summary>
    public static readonly string[] Names =
        ["red", "orange", "yellow", "olive", "green", "teal", "blue", "purple", "pink", "brown", "grey", "white"];

    static readonly Rgb[] s_colours =
    [
        Rgb.Hex(0xC8342E), Rgb.Hex(0xE8822B), Rgb.Hex(0xE9C53C), Rgb.Hex(0x8C8F3A), Rgb.Hex(0x3F9A4C), Rgb.Hex(0x2F9C96),
        Rgb.Hex(0x3C6FC4), Rgb.Hex(0x7E4FB0), Rgb.Hex(0xDD7FA6), Rgb.Hex(0x8A5A3A), Rgb.Hex(0x85888C), Rgb.Hex(0xE6E3DC),
    ];

    /// <summary>Nearly black.</summary>
    public static readonly Rgb Dark = Rgb.Hex(0x1E1E24);

    /// <summary>Nearly white.</summary>
    public static readonly Rgb Light = Rgb.Hex(0xF6F3EA);

    /// <summary>Window panes.</summary>
    public static readonly Rgb Glass = Rgb.Hex(0xB9D6E2);

    /// <summary>How many colours there are.</summary>
    public static int Count => s_colours.Length;

    /// <summary>The colour called <see cref="Names"/>[<paramref name="index"/>].</summary>
    public static Rgb Colour(int index) => s_colours[index];

    /// <summary>Two typical colours of each texture, by category: every colour is typical of two or three textures, so that none gives a category away.</summary>
    static readonly (int First, int Second)[] s_ofTexture =
    [
        (10, 6), (9, 11), (0, 5), (4, 6), (9, 5), (4, 3), (0, 7), (1, 10), // airplane to cat
        (9, 1), (8, 2), (11, 1), (10, 7), (11, 6), (10, 5), (3, 8), (2, 0), // chair to truck
    ];

    /// <summary>One of the two colours that are typical of a texture.</summary>
    /// <param name="texture">The category whose texture it is.</param>
    /// <param name="which">0 or 1.</param>
    public static int Typical(int texture, int which) => which == 0 ? s_ofTexture[texture].First : s_ofTexture[texture].Second;

    /// <summary>The colour of a texture's marks on <paramref name="body"/>: darker on a light colour, lighter on a dark one, at strength 0 to 1.</summary>
    public static Rgb Mark(Rgb body, float strength) =>
        body.Luma > 0.46f ? Rgb.Mix(body, body * 0.22f, strength) : Rgb.Mix(body, Rgb.Mix(body, Light, 0.78f), strength);

    /// <summary>The colour that outlines a thing on a ground of lightness <paramref name="ground"/>, so that it stands out whatever it wears.</summary>
    public static Rgb Outline(float ground) => ground > 0.42f ? Dark : Light;
}
