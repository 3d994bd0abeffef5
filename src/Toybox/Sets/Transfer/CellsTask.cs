using Behavior.Toybox.World.Surfaces;

namespace Behavior.Toybox.Sets.Transfer;

/// <summary>Naming stained tissue, in four states: as Patch Camelyon.</summary>
sealed class CellsTask() : SurfaceTask("cells", TissueSurface.All);
