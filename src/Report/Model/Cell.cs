using System.Globalization;
using Behavior.Metrics;

namespace Behavior.Report.Model;

/// <summary>One cell of a table.</summary>
/// <param name="Text">What it shows.</param>
/// <param name="Order">The number it is sorted by; null for texts, which are sorted as such.</param>
/// <param name="Detail">Interval and sample count; empty where the figure has none.</param>
public sealed record Cell(string Text, double? Order = null, string Detail = "")
{
    /// <summary>A share as percent, <c>81.0</c> with <c>80.2 to 81.8, n = 10000</c>.</summary>
    public static Cell Percent(Estimate estimate) => Of(estimate, 100, 1);

    /// <summary>A figure in its own unit.</summary>
    /// <param name="estimate">The figure.</param>
    /// <param name="digits">Decimals.</param>
    public static Cell Number(Estimate estimate, int digits = 3) => Of(estimate, 1, digits);

    /// <summary>A count.</summary>
    public static Cell Count(long count) => new(count.ToString("N0", CultureInfo.InvariantCulture), count);

    static Cell Of(Estimate estimate, double unit, int digits)
    {
        if (!estimate.IsDefined) return new("–", null, estimate.WhyUndefined!);
        var n = estimate.N > 0 ? $"n = {estimate.N.ToString(CultureInfo.InvariantCulture)}" : "";
        var interval = estimate.Interval is { } i ? $"{Format(i.Low * unit, digits)} to {Format(i.High * unit, digits)}" : "";
        return new(Format(estimate.Value * unit, digits), estimate.Value, string.Join(", ", new[] { interval, n }.Where(t => t.Length > 0)));
    }

    /// <summary>A number with a fixed count of decimals and a true minus sign.</summary>
    internal static string Format(double value, int digits)
    {
        var rounded = Math.Round(value, digits, MidpointRounding.ToEven);
        return (rounded == 0 ? 0 : rounded).ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Replace('-', '−');
    }
}
