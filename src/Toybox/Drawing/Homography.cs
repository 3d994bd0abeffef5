namespace Behavior.Toybox.Drawing;

/// <summary>A map of the plane that keeps lines straight: <see cref="Flat"/>, divided by G x + H y + 1. What a camera sees of a tilted card.</summary>
readonly record struct Homography(Affine Flat, float G, float H)
{
    /// <summary>Changes nothing.</summary>
    public static readonly Homography Identity = new(Affine.Scale(1, 1), 0, 0);

    /// <summary>An affine map is a homography without perspective.</summary>
    public static implicit operator Homography(Affine flat) => new(flat, 0, 0);

    /// <summary>A card through the origin, tilted about its horizontal (<paramref name="pitch"/>) and its upright axis (<paramref name="yaw"/>), in turns.</summary>
    /// <param name="pitch">Above 0 the upper edge goes away from the viewer.</param>
    /// <param name="yaw">Above 0 the right edge does.</param>
    /// <param name="distance">From the viewer to the origin, in the units of the plane.</param>
    public static Homography Tilt(float pitch, float yaw, float distance) =>
        new Homography(Affine.Scale(1, SineTable.Cos(pitch)), 0, -SineTable.Sin(pitch) / distance)
            .Then(new Homography(Affine.Scale(SineTable.Cos(yaw), 1), SineTable.Sin(yaw) / distance, 0));

    /// <summary>Whether parallels stay parallel.</summary>
    public bool IsAffine => G == 0 && H == 0;

    /// <summary>This map first, then <paramref name="next"/>.</summary>
    public Homography Then(in Homography next)
    {
        if (IsAffine && next.IsAffine) return Flat.Then(next.Flat);
        var (f, n) = (Flat, next.Flat);
        var scale = 1f / (next.G * f.E + next.H * f.F + 1f);
        var flat = new Affine(
            (n.A * f.A + n.C * f.B + n.E * G) * scale, (n.B * f.A + n.D * f.B + n.F * G) * scale,
            (n.A * f.C + n.C * f.D + n.E * H) * scale, (n.B * f.C + n.D * f.D + n.F * H) * scale,
            (n.A * f.E + n.C * f.F + n.E) * scale, (n.B * f.E + n.D * f.F + n.F) * scale);
        return new(flat, (next.G * f.A + next.H * f.B + G) * scale, (next.G * f.C + next.H * f.D + H) * scale);
    }

    /// <summary>The map back.</summary>
    public Homography Inverse()
    {
        if (IsAffine) return Flat.Inverse();
        var f = Flat;
        // The adjugate, divided by its lower right element: a homography knows no scale of its own.
        var scale = 1f / (f.A * f.D - f.B * f.C);
        var flat = new Affine(
            (f.D - f.F * H) * scale, (f.F * G - f.B) * scale,
            (f.E * H - f.C) * scale, (f.A - f.E * G) * scale,
            (f.C * f.F - f.E * f.D) * scale, (f.E * f.B - f.A * f.F) * scale);
        return new(flat, (f.B * H - f.D * G) * scale, (f.C * G - f.A * H) * scale);
    }

    /// <summary>Where a point goes.</summary>
    public (float X, float Y) At(float x, float y)
    {
        if (IsAffine) return (Flat.X(x, y), Flat.Y(x, y));
        // A point behind the viewer has no image; it is put far away on the side where it vanished.
        var w = 1f / MathF.Max(G * x + H * y + 1f, 0.05f);
        return (Flat.X(x, y) * w, Flat.Y(x, y) * w);
    }

    /// <summary>The factor by which lengths grow on average at the origin.</summary>
    public float Stretch
    {
        get
        {
            if (IsAffine) return Flat.Stretch;
            var f = Flat;
            return MathF.Sqrt(MathF.Abs((f.A - f.E * G) * (f.D - f.F * H) - (f.C - f.E * H) * (f.B - f.F * G)));
        }
    }
}
