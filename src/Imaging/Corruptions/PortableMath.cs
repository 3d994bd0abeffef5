namespace Behavior.Imaging.Corruptions;

/// <summary>
/// Elementary functions of basic arithmetic only. The platforms' own differ in their last bit, and a cut-off to bytes turns that bit into a level.
/// </summary>
static class PortableMath
{
    const double Ln2High = 6.93147180369123816490e-01, Ln2Low = 1.90821492927058770002e-10;

    /// <summary>The natural logarithm of a positive normal number, to about 1e-15 relative.</summary>
    public static double Log(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)(bits >> 52) - 1023;
        var m = BitConverter.Int64BitsToDouble((bits & 0x000FFFFFFFFFFFFF) | 0x3FF0000000000000);
        if (m > 1.4142135623730951) { m *= 0.5; exponent++; }
        double s = (m - 1) / (m + 1), s2 = s * s, sum = 0;
        for (var k = 21; k >= 1; k -= 2) sum = sum * s2 + 1.0 / k;
        return exponent * Ln2High + (2 * s * sum + exponent * Ln2Low);
    }

    /// <summary>e to the x for x from -700 to 700. Summed in extended precision, so that the result is the nearest double but for rare ties.</summary>
    public static double Exp(double x)
    {
        var n = Math.Round(x / 0.6931471805599453);
        var high = x - n * Ln2High;
        var low = n * Ln2Low;
        var r = high - low;
        var error = high - r - low;
        // Taylor's series from its small end; the leading 1 is added with its rounding error kept.
        double tail = 0;
        for (var k = 20; k >= 2; k--) tail = (tail + 1) * r / k;
        var small = r + r * tail;
        var rest = (r - small) + r * tail + error * (1 + r);
        var sum = 1 + small;
        rest += 1 - sum + small;
        return Math.ScaleB(sum + rest, (int)n);
    }

    /// <summary>Sine and cosine of an angle from -pi to pi.</summary>
    public static (double Sin, double Cos) SinCos(double x)
    {
        // Taylor's series, nested: cos = 1 - x2/(1*2) (1 - x2/(3*4) (...)), sin = x (1 - x2/(2*3) (1 - x2/(4*5) (...))).
        double sin = 0, cos = 0;
        for (var k = 40; k >= 2; k -= 2)
        {
            cos = 1 - cos * x * x / ((k - 1.0) * k);
            sin = 1 - sin * x * x / (k * (k + 1.0));
        }
        return (x * sin, cos);
    }
}
