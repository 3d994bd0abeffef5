using Behavior.Toybox.World;

namespace Behavior.Toybox.Sets.Transfer;

/// <summary>Naming things of ten kinds that the sixteen categories do not hold, in any texture: as Caltech-101 or Pets.</summary>
sealed class ThingsTask : TransferTask
{
    static readonly SceneDistribution s_natural = new() { Occluded = 0.15f };

    public override string Name => "things";

    public override IReadOnlyList<string> Classes { get; } = [.. FigureLibrary.Things.Select(t => t.Name)];

    public override Scene Draw(ulong key, int label) => Any(s_natural, key) with { Figure = FigureLibrary.Things[label] };
}
