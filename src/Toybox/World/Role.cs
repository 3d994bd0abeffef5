namespace Behavior.Toybox.World;

/// <summary>What a part of a figure is painted with, and when.</summary>
enum Role
{
    /// <summary>Behind the body, in a darker shade of its colour.</summary>
    Back,
    /// <summary>The silhouette, filled with the texture.</summary>
    Body,
    /// <summary>Cut out of the silhouette.</summary>
    Hole,
    /// <summary>Nearly black.</summary>
    Dark,
    /// <summary>Nearly white.</summary>
    Light,
    /// <summary>The object's second colour.</summary>
    Accent,
    /// <summary>Pale blue.</summary>
    Glass,
}
