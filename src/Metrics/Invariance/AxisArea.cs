using Behavior.Metrics.Numerics;

namespace Behavior.Metrics.Invariance;

/// <summary>Area under a curve over an axis rescaled to [0, 1]: a mean value, in the unit of the curve. Points need not be evenly spaced.</summary>
public static class AxisArea
{
    /// <summary>Trapezoid area over <see cref="Positions"/>; undefined for one point.</summary>
    /// <param name="settings">The axis, strictly ascending.</param>
    /// <param name="values">The curve at each setting.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0425, 0427, 0429: different lengths, no points, not ascending, not finite.</exception>
    public static Figure Linear(ReadOnlySpan<double> settings, ReadOnlySpan<double> values)
    {
        var t = Positions(settings);
        BadInput.RequireSame("values along the axis", t.Length, values.Length);
        Sums.RequireFinite(values, "values along the axis");
        if (t.Length == 1) return Figure.Undefined("one point has no area");
        var area = 0.0;
        for (var j = 1; j < t.Length; j++) area += (t[j] - t[j - 1]) * (values[j - 1] + values[j]) / 2;
        return area;
    }

    /// <summary>The same over the logarithm of the axis: for scale and resolution. Undefined unless all settings are positive.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0425, 0427, 0429: different lengths, no points, not ascending, not finite.</exception>
    public static Figure Log(ReadOnlySpan<double> settings, ReadOnlySpan<double> values)
    {
        RequireAxis(settings);
        return settings[0] <= 0 ? Figure.Undefined($"the setting {BadInput.Text(settings[0])} has no logarithm") : Linear(Logarithms(settings), values);
    }

    /// <summary>t = (a - first) / (last - first) of each setting; the single position 0 for one setting.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0425, 0427, 0429: no points, not ascending, not finite.</exception>
    public static double[] Positions(ReadOnlySpan<double> settings)
    {
        RequireAxis(settings);
        var t = new double[settings.Length];
        for (var j = 1; j < t.Length; j++) t[j] = (settings[j] - settings[0]) / (settings[^1] - settings[0]);
        return t;
    }

    /// <summary>Natural logarithms of positive settings, for <see cref="Positions"/> on a logarithmic axis.</summary>
    public static double[] Logarithms(ReadOnlySpan<double> settings)
    {
        var logs = new double[settings.Length];
        for (var j = 0; j < logs.Length; j++) logs[j] = Math.Log(settings[j]);
        return logs;
    }

    internal static void RequireAxis(ReadOnlySpan<double> settings)
    {
        if (settings.IsEmpty) throw BadInput.Empty("settings of a transformation");
        Sums.RequireFinite(settings, "settings of a transformation");
        for (var j = 1; j < settings.Length; j++)
            if (!(settings[j] > settings[j - 1]))
                throw BadInput.Argument($"setting {j} of a transformation", $"more than {BadInput.Text(settings[j - 1])}, the one before", BadInput.Text(settings[j]), "settings that are not sorted");
    }
}
