using System.Globalization;

namespace Behavior.Snapshots;

/// <summary>One field of a snapshot.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Text">Its text, when it is one.</param>
/// <param name="Number">Its number, when it is one.</param>
/// <param name="Tolerance">Largest difference of the number that is not a change.</param>
public sealed record SnapshotField(string Name, string? Text, double? Number, double Tolerance)
{
    /// <summary>What the number is.</summary>
    public FigureKind Kind { get; init; } = FigureKind.Rate;

    /// <summary>Whether it is left out of snapshots.</summary>
    public bool Unpinned { get; init; }

    /// <summary>Whether the text follows from the numbers of the same snapshot.</summary>
    public bool Derived { get; init; }

    /// <summary>The value as the file shows it.</summary>
    public string Shown => Number?.ToString(CultureInfo.InvariantCulture) ?? Text!;
}
