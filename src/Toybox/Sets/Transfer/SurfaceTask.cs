using Behavior.Toybox.World;
using Behavior.Toybox.World.Surfaces;

namespace Behavior.Toybox.Sets.Transfer;

/// <summary>Naming the surface that fills the picture.</summary>
abstract class SurfaceTask(string name, IReadOnlyList<Surface> surfaces) : TransferTask
{
    static readonly SceneDistribution s_bare = new() { Light = (0.8f, 1.1f) };

    public override string Name => name;

    public override IReadOnlyList<string> Classes { get; } = [.. surfaces.Select(s => s.Name)];

    public override Scene Draw(ulong key, int label) => Any(s_bare, key) with { Surface = surfaces[label] };
}
