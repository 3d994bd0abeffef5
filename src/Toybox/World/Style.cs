namespace Behavior.Toybox.World;

/// <summary>How a scene is rendered.</summary>
enum Style
{
    /// <summary>In colour, with texture, surroundings and light.</summary>
    Natural,
    /// <summary>A pencil drawing on paper: lines alone, no texture, no surroundings, nothing in front.</summary>
    Sketch,
    /// <summary>Flat colours and thick outlines before a burst of rays.</summary>
    Cartoon,
    /// <summary>Broad strokes of a brush.</summary>
    Painting,
    /// <summary>A photographic negative.</summary>
    Negative,
    /// <summary>Small stones with joints.</summary>
    Mosaic,
    /// <summary>Slanting stitches on woven cloth.</summary>
    Embroidery,
    /// <summary>Sprayed on a brick wall.</summary>
    Graffiti,
    /// <summary>Folded from paper: facets of differing shade.</summary>
    Origami,
    /// <summary>Built of studded plastic bricks.</summary>
    Toy,
    /// <summary>Coarse square pixels of few colours.</summary>
    Videogame,
    /// <summary>A relief in grey stone.</summary>
    Sculpture,
}
