using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.World.Renditions;

/// <summary>Strokes of a brush, each of the colour under its middle, following a slowly turning direction: broad ones first, fine ones over them.</summary>
sealed class PaintingRendition : Rendition
{
    const int Broad = 200, Fine = 900;

    public override Style Style => Style.Painting;

    public override void Finish(Canvas canvas, Scene scene)
    {
        var original = canvas.Copy();
        var random = new ToyRandom(ToyRandom.Key(scene.Seed, "brush"));
        var seed = (uint)random.NextBits();
        Strokes(canvas, original, Broad, 0.035f, 0.02f, ref random, seed);
        Strokes(canvas, original, Fine, 0.017f, 0.01f, ref random, seed);
    }

    static void Strokes(Canvas canvas, ReadOnlySpan<Rgb> original, int count, float length, float width, ref ToyRandom random, uint seed)
    {
        for (var i = 0; i < count; i++)
        {
            var (x, y) = (random.Next(), random.Next());
            var colour = Nearest(original, canvas.Size, x, y) * random.Next(0.88f, 1.12f);
            var turn = Noise.Value(x * 2.5f, y * 2.5f, seed) + random.Next(-0.04f, 0.04f);
            Stroke(canvas, x * canvas.Size, y * canvas.Size, turn, length * canvas.Size, MathF.Max(width * canvas.Size, 0.6f), colour);
        }
    }

    /// <summary>A line with round ends, by the distance of each pixel near it: far cheaper than the outline of so small a shape.</summary>
    static void Stroke(Canvas canvas, float x, float y, float turn, float half, float radius, Rgb colour)
    {
        var (dx, dy) = (SineTable.Cos(turn), SineTable.Sin(turn));
        var (reachX, reachY) = (half * MathF.Abs(dx) + radius + 1f, half * MathF.Abs(dy) + radius + 1f);
        var (left, right) = (Math.Max((int)(x - reachX), 0), Math.Min((int)(x + reachX), canvas.Size - 1));
        var (top, bottom) = (Math.Max((int)(y - reachY), 0), Math.Min((int)(y + reachY), canvas.Size - 1));
        for (var row = top; row <= bottom; row++)
            for (var column = left; column <= right; column++)
            {
                var (px, py) = (column + 0.5f - x, row + 0.5f - y);
                var along = MathF.Min(MathF.Max(px * dx + py * dy, -half), half);
                var (ox, oy) = (px - along * dx, py - along * dy);
                var cover = radius + 0.5f - MathF.Sqrt(ox * ox + oy * oy);
                if (cover <= 0) continue;
                ref var pixel = ref canvas.Pixels[row * canvas.Size + column];
                pixel = Rgb.Mix(pixel, colour, MathF.Min(cover, 1f) * 0.9f);
            }
    }
}
