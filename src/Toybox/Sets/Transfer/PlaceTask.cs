using Behavior.Toybox.World;
using Behavior.Toybox.World.Backgrounds;

namespace Behavior.Toybox.Sets.Transfer;

/// <summary>Naming the surroundings behind any object: as SUN397.</summary>
sealed class PlaceTask : TransferTask
{
    static readonly SceneDistribution s_natural = new() { Size = (0.2f, 0.3f), Shift = 0.25f };

    public override string Name => "place";

    public override IReadOnlyList<string> Classes { get; } = [.. BackgroundCatalog.All.Select(b => b.Name)];

    public override Scene Draw(ulong key, int label) => Any(s_natural, key) with { Background = label };
}
