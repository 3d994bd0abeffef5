using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Behavior.Imaging.Corruptions;

/// <summary>
/// The inverse of the normal distribution, Wichura's algorithm AS 241 (PPND16, Applied Statistics 37, 1988): about 16 digits. One uniform value gives one normal
/// value, so streams stay aligned.
/// </summary>
static class NormalQuantile
{
    // Half a step of the generator, so that neither end of (0, 1) is met.
    const double HalfStep = 0.5 / (1L << 53), CentreReach = 0.425;

    static readonly double[] s_above =
    [
        2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
        1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080,
    ];

    static readonly double[] s_below =
    [
        5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4, 2.1213794301586595867e4,
        5.3941960214247511077e3, 6.8718700749205790830e2, 4.2313330701600911252e1, 1,
    ];

    /// <summary>Turns multiples of 2^-53 in [0, 1) into normal values, in place. Four at a time in the centre, one by one in the tails; both ways give the same bits.</summary>
    public static void Apply(Span<double> values)
    {
        var vectors = MemoryMarshal.Cast<double, Vector256<double>>(values);
        foreach (ref var v in vectors)
        {
            var p = v + Vector256.Create(HalfStep);
            var q = p - Vector256.Create(0.5);
            v = Centre(q);
            var tails = Vector256.GreaterThan(Vector256.Abs(q), Vector256.Create(CentreReach)).ExtractMostSignificantBits();
            for (; tails != 0; tails &= tails - 1)
            {
                var lane = BitOperations.TrailingZeroCount(tails);
                v = v.WithElement(lane, Tail(p[lane], q[lane]));
            }
        }
        foreach (ref var value in values[(vectors.Length * 4)..]) value = At(value + HalfStep);
    }

    public static double At(double p)
    {
        var q = p - 0.5;
        return Math.Abs(q) <= CentreReach ? Centre(q) : Tail(p, q);
    }

    static double Tail(double p, double q)
    {
        var r = Math.Sqrt(-PortableMath.Log(q < 0 ? p : 1 - p));
        var tail = r <= 5 ? Near(r - 1.6) : Far(r - 5);
        return q < 0 ? -tail : tail;
    }

    static double Centre(double q)
    {
        var r = 0.180625 - q * q;
        double above = s_above[0], below = s_below[0];
        for (var i = 1; i < s_above.Length; i++) (above, below) = (above * r + s_above[i], below * r + s_below[i]);
        return q * above / below;
    }

    static Vector256<double> Centre(Vector256<double> q)
    {
        var r = Vector256.Create(0.180625) - q * q;
        Vector256<double> above = Vector256.Create(s_above[0]), below = Vector256.Create(s_below[0]);
        for (var i = 1; i < s_above.Length; i++)
        {
            above = above * r + Vector256.Create(s_above[i]);
            below = below * r + Vector256.Create(s_below[i]);
        }
        return q * above / below;
    }

    static double Near(double r) =>
        (((((((7.7454501427834140764e-4 * r + 2.27238449892691845833e-2) * r + 2.41780725177450611770e-1) * r + 1.27045825245236838258) * r + 3.64784832476320460504) * r
        + 5.76949722146069140550) * r + 4.63033784615654529590) * r + 1.42343711074968357734)
        / (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 1.51986665636164571966e-2) * r + 1.48103976427480074590e-1) * r + 6.89767334985100004550e-1) * r
        + 1.67638483018380384940) * r + 2.05319162663775882187) * r + 1);

    static double Far(double r) =>
        (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 1.24266094738807843860e-3) * r + 2.65321895265761230930e-2) * r + 2.96560571828504891230e-1) * r
        + 1.78482653991729133580) * r + 5.46378491116411436990) * r + 6.65790464350110377720)
        / (((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r + 7.868691311456132591e-4) * r + 1.48753612908506148525e-2) * r
        + 1.36929880922735805310e-1) * r + 5.99832206555887937690e-1) * r + 1);
}
