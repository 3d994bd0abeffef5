using System.Globalization;
using Behavior.Diagnostics;

namespace Behavior.Metrics;

/// <summary>
/// A finite number, or the reason why there is none. A figure without images, an error ratio of a faultless model or the CKA of
/// constant features has no value: it is never reported as 0 and never as NaN.
/// </summary>
public sealed record Figure
{
    readonly double _value;
    readonly string? _why;
    readonly bool _defined;

    /// <summary>A defined figure.</summary>
    /// <param name="value">The number; finite.</param>
    /// <exception cref="BehaviorException">BHV0426: <paramref name="value"/> is NaN or infinite.</exception>
    public Figure(double value)
    {
        if (!double.IsFinite(value))
            throw new BehaviorException("BHV0426", $"a figure came out as {value.ToString(CultureInfo.InvariantCulture)}. Report it as undefined with its reason; a defined figure is finite.");
        (_value, _defined) = (value, true);
    }

    Figure(string why) => _why = why;

    /// <summary>A figure that does not exist, and why.</summary>
    public static Figure Undefined(string why) => new(why);

    /// <summary>Whether there is a value.</summary>
    public bool IsDefined => _defined;

    /// <summary>Why there is no value; null when there is one.</summary>
    public string? WhyUndefined => _defined ? null : _why;

    /// <summary>The number.</summary>
    /// <exception cref="BehaviorException">BHV0426: the figure is undefined; the message says why.</exception>
    public double Value => _defined ? _value : throw new BehaviorException("BHV0426", $"this figure is undefined: {WhyUndefined}. Ask IsDefined first, or read ValueOrNull.");

    /// <summary>The number, or null where it is undefined.</summary>
    public double? ValueOrNull => _defined ? _value : null;

    /// <summary>A defined figure.</summary>
    public static implicit operator Figure(double value) => new(value);

    /// <summary>The value with round-trip digits, or <c>undefined (reason)</c>.</summary>
    public override string ToString() => _defined ? _value.ToString("R", CultureInfo.InvariantCulture) : $"undefined ({WhyUndefined})";
}
