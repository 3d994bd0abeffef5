using System.Security.Cryptography;
using System.Text;

namespace Behavior.Toybox.World;

/// <summary>The figures embedded in the assembly, read once.</summary>
static class FigureLibrary
{
    static readonly Lazy<string> Drawn = new(() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(ToyCategories.Names.Append("rare").Append("things").Append("occluders").Append("clutter").Select(Text))))));

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

    /// <summary>A hash of all drawings, part of every toy set's fingerprint.</summary>
    public static string Hash => Drawn.Value;

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
