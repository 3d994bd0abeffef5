using Behavior.Toybox.World;

namespace Behavior.Toybox.Sets.Transfer;

/// <summary>In which ninth of the picture the object is: as dSprites' location.</summary>
sealed class LocationTask : TransferTask
{
    static readonly SceneDistribution s_natural = new() { Occluded = 0, Clutter = 2, Size = (0.14f, 0.2f) };

    public override string Name => "location";

    public override IReadOnlyList<string> Classes { get; } =
        ["upper left", "top", "upper right", "left", "centre", "right", "lower left", "bottom", "lower right"];

    public override Scene Draw(ulong key, int label)
    {
        var random = Stream(key, "cell");
        return Any(s_natural, key) with { X = (label % 3 + random.Next(0.35f, 0.65f)) / 3f, Y = (label / 3 + random.Next(0.35f, 0.65f)) / 3f };
    }
}
