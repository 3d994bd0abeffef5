namespace Behavior.Metrics.Numerics;

/// <summary>Roots of monotone functions to the last bit.</summary>
static class Roots
{
    /// <summary>The point between <paramref name="low"/> and <paramref name="high"/> where a falling function changes sign; halves until no double lies between.</summary>
    public static double OfFalling(Func<double, double> f, double low, double high)
    {
        while (true)
        {
            var middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) return middle;
            if (f(middle) > 0) low = middle;
            else high = middle;
        }
    }

    /// <summary>The same for a rising function.</summary>
    public static double OfRising(Func<double, double> f, double low, double high) => OfFalling(x => -f(x), low, high);
}
