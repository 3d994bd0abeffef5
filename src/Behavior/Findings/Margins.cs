using Behavior.Metrics;

namespace Behavior.Findings;

/// <summary>Claims that two groups are close, or one not below another by more than a margin, as effects that are positive when the claim holds.</summary>
public static class Margins
{
    /// <summary>
    /// Equivalence: margin minus the absolute difference. Its interval is above zero exactly when the difference's interval lies inside
    /// +-margin, which is the two one-sided tests at twice the level's tail; below zero when it lies wholly outside.
    /// </summary>
    public static Estimate Within(this Estimate difference, double margin)
    {
        if (!difference.IsDefined) return difference;
        var farthest = Math.Max(Math.Abs(difference.Low!.Value), Math.Abs(difference.High!.Value));
        var nearest = difference.Interval!.Value.Contains(0) ? 0 : Math.Min(Math.Abs(difference.Low!.Value), Math.Abs(difference.High!.Value));
        return new(margin - Math.Abs(difference.Value), difference.N, margin - farthest, margin - nearest);
    }

    /// <summary>The difference moved: <c>difference.Plus(0.02)</c> is positive when it is above -0.02 (non-inferiority), <c>Plus(-0.1)</c> when above 0.1.</summary>
    public static Estimate Plus(this Estimate difference, double margin) => difference.IsDefined
        ? new(difference.Value + margin, difference.N, difference.Low + margin, difference.High + margin)
        : difference;

    /// <summary>The opposite difference.</summary>
    public static Estimate Negated(this Estimate difference) => difference.IsDefined
        ? new(-difference.Value, difference.N, -difference.High, -difference.Low)
        : difference;
}
