namespace Behavior.Imaging.Corruptions;

/// <summary>Maps any index into a row of n samples.</summary>
static class BorderIndex
{
    public static int Of(Border border, int i, int n)
    {
        if ((uint)i < (uint)n) return i;
        if (border == Border.Nearest) return Math.Clamp(i, 0, n - 1);
        if (n == 1) return 0;
        var period = border == Border.Mirror ? 2 * n : 2 * n - 2;
        i = ((i % period) + period) % period;
        return i < n ? i : border == Border.Mirror ? period - 1 - i : period - i;
    }
}
