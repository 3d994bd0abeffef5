namespace Behavior.Imaging.Corruptions;

/// <summary>scikit-image's conversion between RGB and hue, saturation, value, in float64; everything in [0, 1].</summary>
static class Hsv
{
    public static (double H, double S, double V) From(double r, double g, double b)
    {
        double v = Math.Max(Math.Max(r, g), b), d = v - Math.Min(Math.Min(r, g), b);
        if (d == 0) return (0, 0, v);
        // Later tests override earlier ones, as the reference's assignments do.
        var h = r == v ? (g - b) / d : 0;
        if (g == v) h = 2 + (b - r) / d;
        if (b == v) h = 4 + (r - g) / d;
        h /= 6;
        return (h - Math.Floor(h), d / v, v);
    }

    public static (double R, double G, double B) ToRgb(double h, double s, double v)
    {
        double sector = Math.Floor(h * 6), f = h * 6 - sector;
        double p = v * (1 - s), q = v * (1 - f * s), t = v * (1 - (1 - f) * s);
        return ((int)sector % 6) switch
        {
            0 => (v, t, p),
            1 => (q, v, p),
            2 => (p, v, t),
            3 => (p, q, v),
            4 => (t, p, v),
            _ => (v, p, q),
        };
    }
}
