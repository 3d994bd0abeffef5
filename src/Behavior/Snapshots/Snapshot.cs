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

    /// <summary>Adds an estimate: its value, then <c>low</c> and <c>high</c> where it has an interval; the reason where it is undefined.</summary>
    public Snapshot Estimate(string name, Estimate estimate, int digits, double tolerance)
    {
        if (!estimate.IsDefined) return Text(name, $"undefined: {estimate.WhyUndefined}");
        Number(name, estimate.Value, digits, tolerance);
        return estimate.Interval is { } interval
            ? Number("low", interval.Low, digits, tolerance).Number("high", interval.High, digits, tolerance)
            : this;
    }

    /// <summary>The file's content: JSON, two spaces, LF, no final newline.</summary>
    public string ToJson()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Format))
        {
            json.WriteStartObject();
            foreach (var field in _fields)
            {
                if (field.Number is { } number) json.WriteNumber(field.Name, number);
                else json.WriteString(field.Name, field.Text);
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
