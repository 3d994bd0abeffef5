using System.Globalization;

namespace Behavior.Measures.Selection;

/// <summary>
/// What a property is worth: 0 at its worst tolerable value and beyond it, 1 at its best, straight in between. Only on such scales can
/// properties be weighed: a point of calibration error and a point of accuracy are not worth the same. Neither end is read off a zoo.
/// </summary>
/// <param name="Worst">The value at which a model is no longer of use, in the property's own unit.</param>
/// <param name="Best">The value that leaves nothing to wish for; below <paramref name="Worst"/> where lower is better.</param>
/// <param name="Unit">What the values are.</param>
public sealed record UtilityScale(double Worst, double Best, string Unit)
{
    /// <summary>Whether a smaller value is the better one.</summary>
    public bool LowerIsBetter => Best < Worst;

    /// <summary>By how much the value changes along the whole scale; positive.</summary>
    public double Width => Math.Abs(Best - Worst);

    /// <summary>The utility of a value, 0 to 1.</summary>
    public double Utility(double value) => Math.Clamp((value - Worst) / (Best - Worst), 0, 1);

    /// <summary>The scale in words.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Worst} (worst tolerable) to {Best} (best), {Unit}");
}
