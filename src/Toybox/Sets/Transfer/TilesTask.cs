using Behavior.Toybox.World.Surfaces;

namespace Behavior.Toybox.Sets.Transfer;

/// <summary>Naming land seen from above, in eight kinds: as EuroSAT and Resisc45.</summary>
sealed class TilesTask() : SurfaceTask("tiles", LandSurface.All);
