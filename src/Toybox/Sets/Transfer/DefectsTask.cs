using Behavior.Toybox.World.Surfaces;

namespace Behavior.Toybox.Sets.Transfer;

/// <summary>Naming flaws of a brushed sheet, in six kinds: as surface inspection.</summary>
sealed class DefectsTask() : SurfaceTask("defects", SheetSurface.All);
