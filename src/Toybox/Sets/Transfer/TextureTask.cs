using Behavior.Toybox.Drawing;
using Behavior.Toybox.World;
using Behavior.Toybox.World.Textures;

namespace Behavior.Toybox.Sets.Transfer;

/// <summary>Naming a texture that fills the picture, at any size, turn and colour: as DTD.</summary>
sealed class TextureTask : TransferTask
{
    static readonly Figure s_sheet = new("sheet", [new Part(Role.Body, PathParser.Parse("R -400 -400 800 800 0"), 0)]);
    static readonly SceneDistribution s_bare = new() { Occluded = 0, Clutter = 0, Studio = true, TypicalColour = 0 };

    public override string Name => "texture";

    public override IReadOnlyList<string> Classes { get; } = [.. TextureCatalog.All.Select(t => t.Name)];

    public override Scene Draw(ulong key, int label)
    {
        var random = Stream(key, "sheet");
        return s_bare.Draw(key, label, label) with { Figure = s_sheet, Size = 0.45f, TextureScale = random.Next(0.55f, 1.5f), TextureTurn = random.Next(), TextureStrength = random.Next(0.5f, 1f) };
    }
}
