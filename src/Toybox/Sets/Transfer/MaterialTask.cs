using Behavior.Toybox.World.Surfaces;

namespace Behavior.Toybox.Sets.Transfer;

/// <summary>Naming materials close up, in eight kinds.</summary>
sealed class MaterialTask() : SurfaceTask("material", MaterialSurface.All);
