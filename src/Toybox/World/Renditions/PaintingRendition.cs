using Behavior.Toybox.Drawing;

namespace Behavior.Toybox.World.Renditions;

/// <summary>Broad strokes of a brush, each of the colour under its middle, following a slowly turning direction.</summary>
sealed class PaintingRendition : Rendition
{
    const int Broad = 260, Fine = 520;
    static readonly Outline Stroke = PathParser.Parse("M -1 0 L 1 0");

    public override Style Style => Style.Painting;

    public override void Finish(Canvas canvas, Scene scene)
    {
        var original = canvas.Copy();
        var random = new ToyRandom(ToyRandom.Key(scene.Seed, "brush"));
        var seed = (uint)random.NextBits();
        Strokes(canvas, original, Broad, 0.05f, 0.03f, ref random, seed);
        Strokes(canvas, original, Fine, 0.03f, 0.014f, ref random, seed);
    }

    static void Strokes(Canvas canvas, ReadOnlySpan<Rgb> original, int count, float length, float width, ref ToyRandom random, uint seed)
    {
        for (var i = 0; i < count; i++)
        {
            var (x, y) = (random.Next(), random.Next());
            var colour = Nearest(original, canvas.Size, x, y) * random.Next(0.88f, 1.12f);
            var reach = length * canvas.Size;
            Homography map = Affine.Scale(reach, reach).Then(Affine.Rotate(Noise.Value(x * 2.5f, y * 2.5f, seed) + random.Next(-0.04f, 0.04f)))
                .Then(Affine.Translate(x * canvas.Size, y * canvas.Size));
            canvas.Stroke(Stroke, map, MathF.Max(width * canvas.Size, 0.6f));
            canvas.Paint(colour, 0.9f);
        }
    }
}
