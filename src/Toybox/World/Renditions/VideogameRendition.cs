using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.World.Renditions;

/// <summary>Coarse square pixels of few colours, as old consoles drew them.</summary>
sealed class VideogameRendition : Rendition
{
    const int Blocks = 32;

    public override Style Style => Style.Videogame;

    public override void Finish(Canvas canvas, Scene scene)
    {
        var original = canvas.Copy();
        for (int y = 0, i = 0; y < canvas.Size; y++)
            for (var x = 0; x < canvas.Size; x++, i++)
            {
                var p = Block(original, canvas.Size, x * Blocks / canvas.Size, y * Blocks / canvas.Size);
                canvas.Pixels[i] = new(Posterise(p.R, 5), Posterise(p.G, 5), Posterise(p.B, 4));
            }
    }

    /// <summary>The mean of four points of a block.</summary>
    static Rgb Block(ReadOnlySpan<Rgb> pixels, int size, int column, int row)
    {
        const float side = 1f / Blocks;
        var (x, y) = (column * side, row * side);
        var upper = Rgb.Mix(Nearest(pixels, size, x + 0.25f * side, y + 0.25f * side), Nearest(pixels, size, x + 0.75f * side, y + 0.25f * side), 0.5f);
        var lower = Rgb.Mix(Nearest(pixels, size, x + 0.25f * side, y + 0.75f * side), Nearest(pixels, size, x + 0.75f * side, y + 0.75f * side), 0.5f);
        return Rgb.Mix(upper, lower, 0.5f);
    }
}
