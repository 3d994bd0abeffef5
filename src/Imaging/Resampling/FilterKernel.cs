namespace Behavior.Imaging.Resampling;

/// <summary>The kernels of Pillow's <c>Resample.c</c>, in double precision and in its order of operations.</summary>
static class FilterKernel
{
    // Pillow writes these two as 0.54f and 0.46f: rounded to float32, and a tap is off without it.
    const double HammingMean = 0.54f, HammingWave = 0.46f;

    public static double Support(ResampleFilter filter) => filter switch
    {
        ResampleFilter.Box => 0.5,
        ResampleFilter.Bilinear or ResampleFilter.Hamming => 1,
        ResampleFilter.Bicubic => 2,
        _ => 3,
    };

    public static double At(ResampleFilter filter, double x) => filter switch
    {
        ResampleFilter.Box => x is > -0.5 and <= 0.5 ? 1 : 0,
        ResampleFilter.Bilinear => Math.Abs(x) < 1 ? 1 - Math.Abs(x) : 0,
        ResampleFilter.Hamming => Hamming(Math.Abs(x)),
        ResampleFilter.Bicubic => Bicubic(Math.Abs(x)),
        _ => x is >= -3 and < 3 ? Sinc(x) * Sinc(x / 3) : 0,
    };

    static double Hamming(double x)
    {
        if (x == 0) return 1;
        if (x >= 1) return 0;
        x *= Math.PI;
        return Math.Sin(x) / x * (HammingMean + HammingWave * Math.Cos(x));
    }

    static double Bicubic(double x)
    {
        const double a = -0.5;
        if (x < 1) return ((a + 2) * x - (a + 3)) * x * x + 1;
        return x < 2 ? (((x - 5) * x + 8) * x - 4) * a : 0;
    }

    static double Sinc(double x)
    {
        if (x == 0) return 1;
        x *= Math.PI;
        return Math.Sin(x) / x;
    }
}
