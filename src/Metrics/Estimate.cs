using System.Globalization;
using Behavior.Diagnostics;

namespace Behavior.Metrics;

/// <summary>
/// A figure with the number of samples behind it and, where one is defined, an interval. The interval's kind and level are
/// said by the function that returns it; unless it says otherwise the level is 95 %.
/// </summary>
public sealed record Estimate
{
    readonly Figure _figure;
    readonly Interval? _interval;

    /// <summary>A defined estimate.</summary>
    /// <param name="value">The figure; finite.</param>
    /// <param name="n">Samples that it was computed from.</param>
    /// <param name="low">Lower limit; null where no interval is defined.</param>
    /// <param name="high">Upper limit; null where no interval is defined.</param>
    /// <exception cref="BehaviorException">BHV0426: <paramref name="value"/> is NaN or infinite.</exception>
    public Estimate(double value, int n, double? low = null, double? high = null)
        : this(new Figure(value), n, low is { } l && high is { } h ? new Interval(l, h) : null) { }

    /// <summary>An estimate from its parts.</summary>
    public Estimate(Figure figure, int n, Interval? interval) => (_figure, N, _interval) = (figure, n, interval);

    /// <summary>An estimate that does not exist, and why.</summary>
    public static Estimate Undefined(int n, string why) => new(Figure.Undefined(why), n, null);

    /// <summary>The figure without its sample count: a value, or the reason why there is none.</summary>
    public Figure Figure => _figure;

    /// <summary>The value.</summary>
    /// <exception cref="BehaviorException">BHV0426: the estimate is undefined; the message says why.</exception>
    public double Value => _figure.Value;

    /// <summary>The value, or null where it is undefined.</summary>
    public double? ValueOrNull => _figure.ValueOrNull;

    /// <summary>Whether there is a value.</summary>
    public bool IsDefined => _figure.IsDefined;

    /// <summary>Why there is no value; null when there is one.</summary>
    public string? WhyUndefined => _figure.WhyUndefined;

    /// <summary>Samples that the figure was computed from.</summary>
    public int N { get; }

    /// <summary>The interval, or null where none is defined.</summary>
    public Interval? Interval => _interval;

    /// <summary>Lower limit, or null where no interval is defined.</summary>
    public double? Low => _interval?.Low;

    /// <summary>Upper limit, or null where no interval is defined.</summary>
    public double? High => _interval?.High;

    /// <summary>For example <c>0.8103 [0.8025, 0.8179] (n = 10000)</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{ValueText}{IntervalText} (n = {N})");

    string ValueText => IsDefined ? Value.ToString("G6", CultureInfo.InvariantCulture) : _figure.ToString();

    string IntervalText => _interval is { } i ? string.Create(CultureInfo.InvariantCulture, $" [{i.Low:G6}, {i.High:G6}]") : "";
}
