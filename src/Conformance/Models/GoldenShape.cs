using Behavior.Conformance.Cases;

namespace Behavior.Conformance.Models;

/// <summary>The shape of a tensor in a golden.</summary>
static class GoldenShape
{
    /// <summary>Its extents; together no more than any published tensor has.</summary>
    public static List<long> Of(GoldenValue shape)
    {
        List<long> extents = [.. shape.EnumerateArray().Select(s => (long)s.GetCount(0, GoldenLimits.Elements))];
        var elements = extents.Aggregate(1.0, (a, b) => a * b);
        return elements <= GoldenLimits.Elements ? extents : throw shape.Not($"a shape of at most {GoldenLimits.Elements:N0} elements");
    }
}
