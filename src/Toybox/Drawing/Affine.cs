namespace Behavior.Toybox.Drawing;

/// <summary>The map x' = A x + C y + E, y' = B x + D y + F.</summary>
readonly record struct Affine(float A, float B, float C, float D, float E, float F)
{
    public static Affine Scale(float x, float y) => new(x, 0, 0, y, 0, 0);

    public static Affine Translate(float x, float y) => new(1, 0, 0, 1, x, y);

    /// <summary>Rotation clockwise on a picture whose y axis points down.</summary>
    public static Affine Rotate(float turns)
    {
        var (s, c) = (SineTable.Sin(turns), SineTable.Cos(turns));
        return new(c, s, -s, c, 0, 0);
    }

    public static Affine Shear(float amount) => new(1, 0, amount, 1, 0, 0);

    /// <summary>This map first, then <paramref name="next"/>.</summary>
    public Affine Then(in Affine next) => new(
        next.A * A + next.C * B, next.B * A + next.D * B,
        next.A * C + next.C * D, next.B * C + next.D * D,
        next.A * E + next.C * F + next.E, next.B * E + next.D * F + next.F);

    public Affine Inverse()
    {
        var scale = 1f / (A * D - B * C);
        var (a, b, c, d) = (D * scale, -B * scale, -C * scale, A * scale);
        return new(a, b, c, d, -(a * E + c * F), -(b * E + d * F));
    }

    public float X(float x, float y) => A * x + C * y + E;

    public float Y(float x, float y) => B * x + D * y + F;

    /// <summary>The factor by which lengths grow on average: the square root of the area's factor.</summary>
    public float Stretch => MathF.Sqrt(MathF.Abs(A * D - B * C));
}
