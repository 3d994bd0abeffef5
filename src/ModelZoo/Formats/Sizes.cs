namespace Behavior.ModelZoo.Formats;

/// <summary>Arithmetic on sizes that a file claims, without silent wrap-around.</summary>
static class Sizes
{
    /// <summary>The product of all sides and the element size; null beyond 63 bits at any step, also where another side is 0.</summary>
    public static long? Product(IEnumerable<long> sides, long elementSize)
    {
        var zero = false;
        var product = (UInt128)(ulong)elementSize;
        foreach (var side in sides)
        {
            if (side < 0) return null;
            if (side == 0) zero = true;
            else product *= (ulong)side;
            if (product > long.MaxValue) return null;
        }
        return zero ? 0 : (long)product;
    }
}
