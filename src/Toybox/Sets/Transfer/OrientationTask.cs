using Behavior.Toybox.World;

namespace Behavior.Toybox.Sets.Transfer;

/// <summary>Which way up a thing is, in eighths of a turn: as dSprites' orientation.</summary>
sealed class OrientationTask : TransferTask
{
    static readonly SceneDistribution s_natural = new() { Occluded = 0, Clutter = 1, Shear = 0, Size = (0.32f, 0.42f) };

    public override string Name => "orientation";

    public override IReadOnlyList<string> Classes { get; } = ["0 degrees", "45 degrees", "90 degrees", "135 degrees", "180 degrees", "225 degrees", "270 degrees", "315 degrees"];

    public override Scene Draw(ulong key, int label)
    {
        var random = Stream(key, "turn");
        var thing = FigureLibrary.Things[random.Below(FigureLibrary.Things.Count)];
        return Any(s_natural, key) with { Figure = thing, Flipped = false, Turn = label / 8f + random.Next(-0.035f, 0.035f) };
    }
}
