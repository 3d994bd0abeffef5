using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Behavior.Diagnostics;
using Behavior.Metrics;

namespace Behavior.Snapshots;

/// <summary>
/// The content of one theory row: figures, which are pinned (named fields in a fixed order, numbers with their tolerance, everything else
/// exact), and inputs, which say what they were measured with and never fail by themselves.
/// </summary>
public sealed class Snapshot
{
    /// <summary>The field of the metric's name and version.</summary>
    internal const string MetricField = "metric";

    /// <summary>The field that holds the inputs.</summary>
    internal const string InputsField = "inputs";

    static readonly JsonWriterOptions s_format = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly List<SnapshotField> _fields = [];

    readonly List<SnapshotInput> _inputs = [];

    /// <summary>An empty snapshot.</summary>
    /// <param name="metric">The metric's name and version; empty for a finding.</param>
    public Snapshot(string metric = "") => Metric = metric;

    /// <summary>The metric's name and version, <c>top-1 accuracy/1</c>: the version is raised when the definition changes. Empty for a finding.</summary>
    public string Metric { get; }

    /// <summary>The figures, in order.</summary>
    public IReadOnlyList<SnapshotField> Fields => _fields;

    /// <summary>The main figure with its interval and sample count; null where there is none, or it is undefined.</summary>
    public Estimate? Value => Number("value") is { } value ? new(value, (int)(Number("n") ?? 0), Number("low"), Number("high")) : null;

    double? Number(string name) => _fields.FirstOrDefault(f => f.Name == name)?.Number;

    /// <summary>What they were measured with.</summary>
    public SnapshotInputs Inputs => SnapshotInputs.From(Metric.Length > 0 ? _inputs.Append(new(InputKind.Metric, "", Metric)) : _inputs);

    /// <summary>Adds what the figures were measured with.</summary>
    public Snapshot With(IEnumerable<SnapshotInput> inputs)
    {
        _inputs.AddRange(inputs);
        return this;
    }

    /// <summary>Adds a text that must be equal.</summary>
    public Snapshot Text(string name, string value)
    {
        Add(new(name, value, null, 0));
        return this;
    }

    /// <summary>Adds a count that must be equal.</summary>
    public Snapshot Count(string name, int value) => Number(name, value, 0, 0);

    /// <summary>Adds a number that may differ by <paramref name="tolerance"/>.</summary>
    /// <param name="name">The field.</param>
    /// <param name="value">Its value, finite.</param>
    /// <param name="digits">Decimals kept in the file.</param>
    /// <param name="tolerance">Largest difference that is jitter, see <see cref="Jitter"/>.</param>
    /// <param name="kind">What the number is; exact without a tolerance.</param>
    public Snapshot Number(string name, double value, int digits, double tolerance, FigureKind kind = FigureKind.Rate)
    {
        var rounded = Math.Round(value, digits, MidpointRounding.ToEven);
        Add(new(name, null, rounded == 0 ? 0 : rounded, tolerance) { Kind = tolerance == 0 ? FigureKind.Exact : kind });
        return this;
    }

    /// <summary>Adds a text that follows from the numbers, a verdict or a ranking: when they move within their tolerance it may change with them.</summary>
    public Snapshot Derived(string name, string value)
    {
        Add(new(name, value, null, 0) { Derived = true });
        return this;
    }

    /// <summary>Adds a number that belongs to results and reports but is not pinned: a time, which no two machines share.</summary>
    public Snapshot Unpinned(string name, double value, int digits)
    {
        Add(new(name, null, Math.Round(value, digits, MidpointRounding.ToEven), double.PositiveInfinity) { Unpinned = true });
        return this;
    }

    /// <summary>Adds a text that belongs to results and reports but is not pinned: what a report computes on with.</summary>
    public Snapshot Unpinned(string name, string value)
    {
        Add(new(name, value, null, 0) { Unpinned = true });
        return this;
    }

    /// <summary>Adds an estimate: its value, then <c>low</c> and <c>high</c> where it has an interval; the reason where it is undefined.</summary>
    /// <param name="name">The field of the value.</param>
    /// <param name="estimate">The estimate.</param>
    /// <param name="digits">Decimals kept in the file.</param>
    /// <param name="tolerance">Largest difference that is jitter.</param>
    /// <param name="prefix">Put before <c>low</c> and <c>high</c>, for snapshots of several estimates.</param>
    /// <param name="kind">What the number is.</param>
    public Snapshot Estimate(string name, Estimate estimate, int digits, double tolerance, string prefix = "", FigureKind kind = FigureKind.Rate)
    {
        if (!estimate.IsDefined) return Text(name, $"undefined: {estimate.WhyUndefined}");
        Number(name, estimate.Value, digits, tolerance, kind);
        return estimate.Interval is { } interval
            ? Number(prefix + "low", interval.Low, digits, tolerance, kind).Number(prefix + "high", interval.High, digits, tolerance, kind)
            : this;
    }

    /// <summary>Adds a figure without an interval; the reason where it is undefined.</summary>
    public Snapshot Figure(string name, Figure figure, int digits, double tolerance, FigureKind kind = FigureKind.Rate) =>
        figure.IsDefined ? Number(name, figure.Value, digits, tolerance, kind) : Text(name, $"undefined: {figure.WhyUndefined}");

    void Add(SnapshotField field)
    {
        if (_fields.Any(f => f.Name == field.Name)) throw new BehaviorException("BHV0619", $"A row has two figures named '{field.Name}', of which one would be lost. Give every figure its own name.");
        _fields.Add(field);
    }

    /// <summary>The verified file's content: the metric, the pinned figures, the inputs; JSON, two spaces, LF, no final newline.</summary>
    public string ToJson()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, s_format))
        {
            json.WriteStartObject();
            if (Metric.Length > 0) json.WriteString(MetricField, Metric);
            WriteFigures(json, pinnedOnly: true);
            WriteInputs(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>A file's content in the form of every snapshot.</summary>
    internal static string Formatted(System.Text.Json.Nodes.JsonNode content)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, s_format)) content.WriteTo(json);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    internal void WriteFigures(Utf8JsonWriter json, bool pinnedOnly)
    {
        foreach (var field in _fields.Where(f => !pinnedOnly || !f.Unpinned))
        {
            if (field.Number is { } number) json.WriteNumber(field.Name, number);
            else json.WriteString(field.Name, field.Text);
        }
    }

    internal void WriteInputs(Utf8JsonWriter json)
    {
        json.WriteStartObject(InputsField);
        Inputs.WriteTo(json);
        json.WriteEndObject();
    }
}
