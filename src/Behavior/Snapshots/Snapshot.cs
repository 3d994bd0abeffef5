using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Behavior.Metrics;

namespace Behavior.Snapshots;

/// <summary>The pinned content of one theory row: named fields in a fixed order, numbers with their tolerance, everything else exact.</summary>
public sealed class Snapshot
{
    static readonly JsonWriterOptions Format = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly List<SnapshotField> _fields = [];

    /// <summary>The fields, in order.</summary>
    public IReadOnlyList<SnapshotField> Fields => _fields;

    /// <summary>Adds a text that must be equal.</summary>
    public Snapshot Text(string name, string value)
    {
        _fields.Add(new(name, value, null, 0));
        return this;
    }

    /// <summary>Adds a count that must be equal.</summary>
    public Snapshot Count(string name, int value) => Number(name, value, 0, 0);

    /// <summary>Adds a number that may differ by <paramref name="tolerance"/>.</summary>
    /// <param name="name">The field.</param>
    /// <param name="value">Its value, finite.</param>
    /// <param name="digits">Decimals kept in the file.</param>
    /// <param name="tolerance">Largest difference that is jitter, see <see cref="Jitter"/>.</param>
    public Snapshot Number(string name, double value, int digits, double tolerance)
    {
        var rounded = Math.Round(value, digits, MidpointRounding.ToEven);
        _fields.Add(new(name, null, rounded == 0 ? 0 : rounded, tolerance));
        return this;
    }

    /// <summary>Adds a text that follows from the numbers, a verdict or a ranking: when they move within their tolerance it may change with them.</summary>
    public Snapshot Derived(string name, string value)
    {
        _fields.Add(new(name, value, null, 0) { Derived = true });
        return this;
    }

    /// <summary>Adds a number that belongs to results and reports but is not pinned: a time, which no two machines share.</summary>
    public Snapshot Unpinned(string name, double value, int digits)
    {
        _fields.Add(new(name, null, Math.Round(value, digits, MidpointRounding.ToEven), double.PositiveInfinity) { Unpinned = true });
        return this;
    }

    /// <summary>Adds an estimate: its value, then <c>low</c> and <c>high</c> where it has an interval; the reason where it is undefined.</summary>
    /// <param name="name">The field of the value.</param>
    /// <param name="estimate">The estimate.</param>
    /// <param name="digits">Decimals kept in the file.</param>
    /// <param name="tolerance">Largest difference that is jitter.</param>
    /// <param name="prefix">Put before <c>low</c> and <c>high</c>, for snapshots of several estimates.</param>
    public Snapshot Estimate(string name, Estimate estimate, int digits, double tolerance, string prefix = "")
    {
        if (!estimate.IsDefined) return Text(name, $"undefined: {estimate.WhyUndefined}");
        Number(name, estimate.Value, digits, tolerance);
        return estimate.Interval is { } interval
            ? Number(prefix + "low", interval.Low, digits, tolerance).Number(prefix + "high", interval.High, digits, tolerance)
            : this;
    }

    /// <summary>Adds a figure without an interval; the reason where it is undefined.</summary>
    public Snapshot Figure(string name, Figure figure, int digits, double tolerance) =>
        figure.IsDefined ? Number(name, figure.Value, digits, tolerance) : Text(name, $"undefined: {figure.WhyUndefined}");

    /// <summary>The file's content: JSON, two spaces, LF, no final newline.</summary>
    /// <param name="pinnedOnly">Leaves out what is not pinned.</param>
    public string ToJson(bool pinnedOnly = true)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Format))
        {
            json.WriteStartObject();
            foreach (var field in _fields.Where(f => !pinnedOnly || !f.Unpinned))
            {
                if (field.Number is { } number) json.WriteNumber(field.Name, number);
                else json.WriteString(field.Name, field.Text);
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
