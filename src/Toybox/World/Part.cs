using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.World;

/// <summary>A piece of a figure.</summary>
/// <param name="Role">What it is painted with.</param>
/// <param name="Outline">Its path in figure units, -100 to 100.</param>
/// <param name="Pen">Diameter of the pen that strokes it; 0 fills it.</param>
sealed record Part(Role Role, Outline Outline, float Pen);
