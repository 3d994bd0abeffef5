using Behavior.Toybox.World;

namespace Behavior.Toybox.Sets.Transfer;

/// <summary>From how high the scene is seen, by the tilt of the picture: as smallNORB's elevation.</summary>
sealed class ElevationTask : TransferTask
{
    static readonly SceneDistribution s_natural = new() { Occluded = 0, Clutter = 2, Size = (0.3f, 0.42f) };

    public override string Name => "elevation";

    public override IReadOnlyList<string> Classes { get; } = ["level", "15 degrees", "30 degrees", "45 degrees", "60 degrees"];

    public override Scene Draw(ulong key, int label)
    {
        var random = Stream(key, "tilt");
        return Any(s_natural, key) with { Camera = ((15 * label + random.Next(-4f, 4f)) / 360f, 0, 0) };
    }
}
