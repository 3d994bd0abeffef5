using System.Globalization;
using System.Text.Json;
using Behavior.Conformance.Cases;
using Behavior.Metrics;

namespace Behavior.Conformance.Metrics;

/// <summary>
/// The expected figures of one case. Every comparison marks its key as seen; <see cref="Close"/> turns each key that nothing was
/// compared with into a failure, so that no figure of a golden is passed over in silence.
/// </summary>
sealed class Expected(GoldenValue values, string caseName, string prefix = "", List<Comparison>? found = null)
{
    readonly HashSet<string> _seen = [];

    public List<Comparison> Found { get; } = found ?? [];

    public GoldenValue Json => values;

    public bool Has(string key) => values.TryGetProperty(key, out _);

    public void Number(string key, Figure ours, double limit, bool relative = false, double floor = 0)
    {
        var reference = Take(key).GetDoubleOrNull();
        Add(key, Text(reference), ours.ToString(), Difference(reference, ours.ValueOrNull, relative, floor), limit);
    }

    public void Count(string key, long ours)
    {
        var reference = Take(key).GetInt64();
        Add(key, reference.ToString(CultureInfo.InvariantCulture), ours.ToString(CultureInfo.InvariantCulture), Math.Abs((double)reference - ours), 0);
    }

    public void CountWithin(string key, long ours, int limit)
    {
        var reference = Take(key).GetInt64();
        Add(key, reference.ToString(CultureInfo.InvariantCulture), ours.ToString(CultureInfo.InvariantCulture), Math.Abs((double)reference - ours), limit);
    }

    public void Numbers(string key, IEnumerable<Figure> ours, double limit, bool relative = false) =>
        Series(key, Take(key).EnumerateArray().Select(e => e.GetDoubleOrNull()), ours.Select(f => f.ValueOrNull), limit, relative);

    public void Counts(string key, IEnumerable<int> ours) =>
        Series(key, Take(key).EnumerateArray().Select(e => (double?)e.GetDouble()), ours.Select(c => (double?)c), 0, false);

    public void Limits(string key, Interval? ours, double limit)
    {
        var reference = Take(key);
        if (reference.ValueKind == JsonValueKind.Null || ours is null)
            Add(key, reference.ToString(), ours?.ToString() ?? "none", reference.ValueKind == JsonValueKind.Null && ours is null ? 0 : double.PositiveInfinity, 0);
        else
            Series(key, reference.EnumerateArray().Select(e => (double?)e.GetDouble()), [ours.Value.Low, ours.Value.High], limit, false);
    }

    public void Word(string key, string ours) => Same(key, Take(key).ToString(), ours);

    public void Flag(string key, bool ours) => Same(key, Take(key).GetBoolean() ? "true" : "false", ours ? "true" : "false");

    public void Words(string key, IEnumerable<string> ours) => Same(key, string.Join(' ', Take(key).EnumerateArray().Select(e => e.ToString())), string.Join(' ', ours));

    public GoldenValue Taken(string key) => Take(key);

    public Expected Inner(string key) => new(Take(key), caseName, $"{prefix}{key}/", Found);

    public Expected Item(string key, int i)
    {
        _seen.Add(key);
        return new(values.GetProperty(key)[i], caseName, $"{prefix}{key}[{i}]/", Found);
    }

    public void Ignore(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys) _seen.Add(key);
    }

    /// <summary>Fails for every key that was not compared.</summary>
    public void Close()
    {
        foreach (var property in values.EnumerateObject().Where(p => !_seen.Contains(p.Name)))
            Found.Add(new(caseName, prefix + property.Name, property.Value.ToString(), "", double.PositiveInfinity, 0, "this figure of the golden is compared with nothing"));
    }

    public void Add(string key, string reference, string ours, double error, double limit) => Found.Add(new(caseName, prefix + key, reference, ours, error, limit));

    public void Series(string key, IEnumerable<double?> references, IEnumerable<double?> ours, double limit, bool relative)
    {
        var (a, b) = (references.ToArray(), ours.ToArray());
        var worst = a.Length == b.Length ? 0 : double.PositiveInfinity;
        var at = 0;
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
            if (Difference(a[i], b[i], relative, 0) is var d && !(d <= worst)) (worst, at) = (d, i);
        if (a.Length <= 2 && b.Length <= 2) Add(key, string.Join(", ", a.Select(Text)), string.Join(", ", b.Select(Text)), worst, limit);
        else Add(key, $"{a.Length} values, [{at}] = {(at < a.Length ? Text(a[at]) : "")}", $"{b.Length} values, [{at}] = {(at < b.Length ? Text(b[at]) : "")}", worst, limit);
    }

    GoldenValue Take(string key)
    {
        _seen.Add(key);
        return values.GetProperty(key);
    }

    void Same(string key, string reference, string ours) => Add(key, Short(reference), Short(ours), reference == ours ? 0 : double.PositiveInfinity, 0);

    static string Short(string text) => text.Length <= 60 ? text : text[..57] + "...";

    static string Text(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "undefined";

    // Below the floor (subnormal p-values) only the absolute difference is asked for.
    static double Difference(double? reference, double? ours, bool relative, double floor)
    {
        if (reference is not { } r || ours is not { } o) return reference is null && ours is null ? 0 : double.PositiveInfinity;
        var difference = Math.Abs(r - o);
        return difference <= floor ? 0 : relative && r != 0 ? difference / Math.Abs(r) : difference;
    }
}
