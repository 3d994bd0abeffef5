using System.Globalization;

namespace Behavior.Metrics.Statistics;

/// <summary>Checks of success counts.</summary>
static class Counts
{
    public static void Require(int right, int n, int atLeast = 0)
    {
        if (n < atLeast) throw BadInput.Argument("the number of trials", $"at least {atLeast}", n.ToString(CultureInfo.InvariantCulture), "an empty set of samples");
        if (right < 0 || right > n) throw BadInput.Argument("the number of successes", $"0 to {n}", right.ToString(CultureInfo.InvariantCulture), "counts of two different sets of samples");
    }

    public static void RequireNonNegative(string what, int count)
    {
        if (count < 0) throw BadInput.Argument(what, "a count of at least 0", count.ToString(CultureInfo.InvariantCulture), "a difference passed as a count");
    }
}
