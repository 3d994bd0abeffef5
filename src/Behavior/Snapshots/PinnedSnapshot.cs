using System.Text.Json;

namespace Behavior.Snapshots;

/// <summary>A verified file as it was read: figures by name, and the inputs that they were measured with.</summary>
/// <param name="Figures">The fields that are figures.</param>
/// <param name="Inputs">The inputs.</param>
sealed record PinnedSnapshot(IReadOnlyDictionary<string, JsonElement> Figures, SnapshotInputs Inputs)
{
    /// <summary>Reads a file's content.</summary>
    /// <exception cref="JsonException">It is no snapshot.</exception>
    public static PinnedSnapshot Read(byte[] content)
    {
        using var json = JsonDocument.Parse(content);
        if (json.RootElement.ValueKind != JsonValueKind.Object) throw new JsonException("The top is not an object.");
        var fields = json.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.Clone());
        var inputs = fields.Remove(Snapshot.InputsField, out var given) && given.ValueKind == JsonValueKind.Object ? SnapshotInputs.Read(given).All : [];
        if (fields.Remove(Snapshot.MetricField, out var metric)) inputs = [.. inputs, new(InputKind.Metric, "", metric.ToString())];
        return new(fields, SnapshotInputs.From(inputs));
    }
}
