namespace Behavior.Toybox.Drawing;

/// <summary>
/// Sine and cosine by table, with the angle in turns. The runtime forwards <c>Math.Sin</c> to the C library, whose last bit differs between
/// systems; the table is filled by a Taylor series in plain double arithmetic, which IEEE 754 fixes to the bit.
/// </summary>
static class SineTable
{
    const int Size = 1024;
    static readonly float[] s_table = Fill();

    /// <summary>sin(2 pi <paramref name="turns"/>), to about 5e-6.</summary>
    public static float Sin(float turns)
    {
        var at = (turns - MathF.Floor(turns)) * Size;
        var below = (int)at;
        var part = at - below;
        if (below >= Size) (below, part) = (Size - 1, 1f);
        return s_table[below] + (s_table[below + 1] - s_table[below]) * part;
    }

    /// <summary>cos(2 pi <paramref name="turns"/>), to about 5e-6.</summary>
    public static float Cos(float turns) => Sin(turns + 0.25f);

    static float[] Fill()
    {
        var table = new float[Size + 1];
        for (var i = 0; i <= Size; i++)
        {
            // Folded to the first eighth of a turn on either side of zero, where fifteen terms are exact to double precision.
            var quarter = (i + Size / 8) / (Size / 4);
            var rest = (i - quarter * (Size / 4)) * (2 * 3.14159265358979323846 / Size);
            table[i] = (float)((quarter & 3) switch { 0 => Series(rest, 1), 1 => Series(rest, 0), 2 => -Series(rest, 1), _ => -Series(rest, 0) });
        }
        return table;
    }

    /// <summary>The alternating series x^n/n! over n = first, first + 2, ...: sine for 1, cosine for 0.</summary>
    static double Series(double x, int first)
    {
        var term = first == 1 ? x : 1.0;
        var sum = term;
        for (var n = first + 1; n < first + 16; n += 2)
        {
            term = -term * x * x / (n * (n + 1));
            sum += term;
        }
        return sum;
    }
}
