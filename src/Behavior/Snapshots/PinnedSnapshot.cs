using System.Text.Json;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;
using Behavior.Evaluation;
using Behavior.Metrics;

namespace Behavior.Snapshots;

/// <summary>A verified file as it was read: figures by name, and the inputs that they were measured with.</summary>
/// <param name="Figures">The fields that are figures.</param>
/// <param name="Inputs">The inputs.</param>
sealed record PinnedSnapshot(IReadOnlyDictionary<string, JsonElement> Figures, SnapshotInputs Inputs)
{
    /// <summary>Whether it is all that a row writes: at least one figure, and what it was measured with.</summary>
    public bool IsComplete => Figures.Count > 0 && Inputs.All.Count > 0;

    /// <summary>The metric's name and version; empty for a finding.</summary>
    public string Metric => Inputs.All.FirstOrDefault(i => i.Kind == InputKind.Metric)?.Value ?? "";

    /// <summary>A hash of metric and figures, without what they were measured with.</summary>
    public string FiguresHash => Provenance.Short(TextHash.OfParts(Figures.OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => new[] { f.Key, f.Value.GetRawText() }).Prepend(Metric)));

    /// <summary>The answers that it was computed from, as a baseline names them; empty where it names none.</summary>
    public string Answers => Inputs.All.FirstOrDefault(i => i.Kind == InputKind.Answers)?.Value ?? "";

    /// <summary>Its main figure with interval and n; null where it has none.</summary>
    public Estimate? Value => Number("value") is { } value ? new(value, (int)(Number("n") ?? 0), Number("low"), Number("high")) : null;

    double? Number(string name) => Figures.TryGetValue(name, out var figure) && figure.ValueKind == JsonValueKind.Number ? figure.GetDouble() : null;

    /// <summary>Reads a file's content.</summary>
    /// <exception cref="JsonException">It is no snapshot: no JSON, or a key stands in it twice, or a text is no Unicode.</exception>
    public static PinnedSnapshot Read(byte[] content)
    {
        using var json = StrictJson.Parse(content);
        if (json.RootElement.ValueKind != JsonValueKind.Object) throw new JsonException("The top is not an object.");
        var fields = json.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.Clone());
        var inputs = fields.Remove(Snapshot.InputsField, out var given) && given.ValueKind == JsonValueKind.Object ? SnapshotInputs.Read(given).All : [];
        if (fields.Remove(Snapshot.MetricField, out var metric)) inputs = [.. inputs, new(InputKind.Metric, "", metric.ToString())];
        return new(fields, SnapshotInputs.From(inputs));
    }
}
