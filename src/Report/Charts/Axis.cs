using System.Globalization;

namespace Behavior.Report.Charts;

/// <summary>A scale with its ticks.</summary>
/// <param name="Title">What is on it, with its unit.</param>
/// <param name="Min">Its lower end.</param>
/// <param name="Max">Its upper end.</param>
/// <param name="Ticks">Positions and labels.</param>
public sealed record Axis(string Title, double Min, double Max, IReadOnlyList<(double At, string Label)> Ticks)
{
    /// <summary>Shares from 0 to 1, labelled in percent.</summary>
    public static Axis Percent(string title, double min = 0, double max = 1, double step = 0.2) => Steps(title, min, max, step, v => Text(v * 100));

    /// <summary>Numbers from <paramref name="min"/> to <paramref name="max"/>, in about five round steps.</summary>
    public static Axis Numbers(string title, double min, double max)
    {
        var raw = (max - min) / 5;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step = new[] { 1, 2, 2.5, 5, 10 }.Select(f => f * power).First(s => s >= raw * 0.999);
        return Steps(title, min, max, step, Text);
    }

    static Axis Steps(string title, double min, double max, double step, Func<double, string> label)
    {
        var first = (int)Math.Ceiling(min / step - 1e-9);
        var last = (int)Math.Floor(max / step + 1e-9);
        return new(title, min, max, [.. Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(i => (i * step, label(i * step)))]);
    }

    static string Text(double value) => Math.Round(value, 6).ToString("0.####", CultureInfo.InvariantCulture).Replace('-', '−');
}
