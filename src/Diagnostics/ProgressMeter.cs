using System.Diagnostics;

namespace Behavior.Diagnostics;

/// <summary>
/// Turns counts into lines such as <c>toy-val 1,024/2,048 (50 %) 812 images/s, 2 s left</c>, at most once per interval.
/// Not thread-safe: one meter belongs to one loop.
/// </summary>
public sealed class ProgressMeter
{
    readonly string _what, _unit;
    readonly long _total, _start;
    readonly Action<string>? _report;
    readonly TimeSpan _interval;
    readonly Stopwatch _clock = Stopwatch.StartNew();
    TimeSpan _last = TimeSpan.MinValue;

    /// <summary>Starts the clock.</summary>
    /// <param name="what">What is being worked on.</param>
    /// <param name="unit">Unit of the counts, in the plural.</param>
    /// <param name="total">The count at the end.</param>
    /// <param name="report">Receives the lines; null for silence.</param>
    /// <param name="start">The count that earlier work has already reached; it does not enter the rate.</param>
    /// <param name="interval">Time between lines; two seconds unless given.</param>
    public ProgressMeter(string what, string unit, long total, Action<string>? report, long start = 0, TimeSpan? interval = null)
    {
        (_what, _unit, _total, _report, _start) = (what, unit, total, report, start);
        _interval = interval ?? TimeSpan.FromSeconds(2);
    }

    /// <summary>Counts done per second since the start.</summary>
    public double Rate(long done) => (done - _start) / Math.Max(_clock.Elapsed.TotalSeconds, 1e-9);

    /// <summary>Reports the count <paramref name="done"/>, with <paramref name="detail"/> appended, when the interval has passed or the work is finished.</summary>
    public void Report(long done, string detail = "")
    {
        if (_report is null || (done < _total && _last != TimeSpan.MinValue && _clock.Elapsed - _last < _interval)) return;
        _last = _clock.Elapsed;
        var rate = Rate(done);
        var left = rate > 0 ? Left((_total - done) / rate) : "unknown time";
        _report($"{_what} {done:N0}/{_total:N0} ({100.0 * done / Math.Max(_total, 1):0} %) {rate:N0} {_unit}/s, {left} left{(detail.Length > 0 ? "  " + detail : "")}");
    }

    static string Left(double seconds) => seconds < 90 ? $"{seconds:0} s" : seconds < 5400 ? $"{seconds / 60:0} min" : $"{seconds / 3600:0.0} h";
}
