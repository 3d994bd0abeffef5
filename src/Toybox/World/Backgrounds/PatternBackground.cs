using Behavior.Toybox.World.Textures;

namespace Behavior.Toybox.World.Backgrounds;

/// <summary>A wall that wears an object's texture: surroundings that no natural picture has.</summary>
sealed class PatternBackground(Texture texture, float motifs = 6f) : Background
{
    /// <summary>One for each texture of the catalogue.</summary>
    public static readonly IReadOnlyList<PatternBackground> All = [.. TextureCatalog.All.Select(t => new PatternBackground(t))];

    public override string Name => $"wall of {texture.Name}";

    public override float Second(float x, float y, float pixel, uint seed) =>
        0.85f * texture.Mark(x * motifs + 16f * Number(0, seed), y * motifs + 16f * Number(1, seed), pixel * motifs, seed);
}
