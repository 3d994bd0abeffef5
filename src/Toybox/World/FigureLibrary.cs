using Behavior.Diagnostics;

namespace Behavior.Toybox.World;

/// <summary>The figures embedded in the assembly, read once.</summary>
static class FigureLibrary
{
    static readonly Lazy<string> s_natural = new(() => HashOf([.. ToyCategories.Names, "occluders", "clutter"]));
    static readonly Lazy<string> s_every = new(() => HashOf([.. ToyCategories.Names, "occluders", "clutter", "rare", "things"]));

    /// <summary>The views of each category, by label.</summary>
    public static IReadOnlyList<IReadOnlyList<Figure>> Categories { get; } = [.. ToyCategories.Names.Select(Read)];

    /// <summary>One further drawing of each category, by label, that no natural set shows: an unusual kind of the thing.</summary>
    public static IReadOnlyList<Figure> Rare { get; } = Read("rare");

    /// <summary>Things outside the sixteen categories.</summary>
    public static IReadOnlyList<Figure> Things { get; } = Read("things");

    /// <summary>Things that stand in front of the object.</summary>
    public static IReadOnlyList<Figure> Occluders { get; } = Read("occluders");

    /// <summary>Things that lie about in the background.</summary>
    public static IReadOnlyList<Figure> Clutter { get; } = Read("clutter");

    /// <summary>A hash of the drawings that natural scenes show: part of the fingerprint of every set of such scenes.</summary>
    public static string Hash => s_natural.Value;

    /// <summary>A hash of all drawings, for sets that show <see cref="Rare"/> or <see cref="Things"/> too.</summary>
    public static string FullHash => s_every.Value;

    static string HashOf(string[] files) => TextHash.Of(string.Concat(files.Select(Text)));

    /// <summary>What <paramref name="scene"/> shows.</summary>
    public static Figure Of(Scene scene) => scene.Figure ?? Categories[scene.Category][scene.View];

    static IReadOnlyList<Figure> Read(string name) => Figure.ParseAll($"{name}.fig", Text(name));

    static string Text(string name)
    {
        using var stream = typeof(FigureLibrary).Assembly.GetManifestResourceStream($"Figures/{name}.fig")
            ?? throw new InvalidOperationException($"Figures/{name}.fig is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
