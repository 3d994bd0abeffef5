namespace Behavior.Toybox.World;

/// <summary>How a scene is rendered.</summary>
enum Style
{
    /// <summary>In colour, with texture, surroundings and light.</summary>
    Natural,
    /// <summary>A pencil drawing on paper: lines alone, no texture, no surroundings, nothing in front.</summary>
    Sketch,
}
