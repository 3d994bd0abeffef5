using Behavior.Toybox.World;

namespace Behavior.Toybox.Sets.Transfer;

/// <summary>Naming the body's colour, on any object in any texture and surroundings.</summary>
sealed class ColourTask : TransferTask
{
    static readonly SceneDistribution s_natural = new() { Occluded = 0, Clutter = 1, Light = (0.85f, 1.05f) };

    public override string Name => "colour";

    public override IReadOnlyList<string> Classes => Palette.Names;

    public override Scene Draw(ulong key, int label)
    {
        var scene = Any(s_natural, key);
        return scene with { Colour = label, Accent = scene.Accent == label ? (label + 5) % Palette.Count : scene.Accent };
    }
}
