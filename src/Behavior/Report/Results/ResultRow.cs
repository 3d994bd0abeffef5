using System.Text.Json;
using System.Text.RegularExpressions;
using Behavior.Metrics;

namespace Behavior.Report.Results;

/// <summary>What one theory row measured in the last run of the suite: the parameters in its file's name, the fields in its file.</summary>
public sealed partial class ResultRow
{
    readonly Dictionary<string, string> _parameters;
    readonly Dictionary<string, JsonElement> _fields;

    ResultRow(Dictionary<string, string> parameters, IReadOnlyList<string> names, Dictionary<string, JsonElement> fields) => (_parameters, Names, _fields) = (parameters, names, fields);

    /// <summary>The fields' names, in the file's order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The kind of result: the metric's name and version; empty for findings.</summary>
    public string Metric => Text("metric");

    /// <summary>The checkpoint, where the row is about one; else empty.</summary>
    public string Model => Parameter("model");

    /// <summary>The benchmark, where the row is about one; else empty.</summary>
    public string Dataset => Parameter("dataset");

    /// <summary>A parameter of the theory row; empty where it has none of this name.</summary>
    public string Parameter(string name) => _parameters.GetValueOrDefault(name, "");

    /// <summary>A field as text; empty where there is none of this name.</summary>
    public string Text(string name) => _fields.TryGetValue(name, out var field) ? field.ToString() : "";

    /// <summary>A field as a number; null where there is none of this name, or it is a text.</summary>
    public double? Number(string name) => _fields.TryGetValue(name, out var field) && field.ValueKind == JsonValueKind.Number ? field.GetDouble() : null;

    /// <summary>The row's main figure: <c>value</c>, <c>low</c>, <c>high</c>, <c>n</c>.</summary>
    public Estimate Value => Estimate("value", "");

    /// <summary>An estimate among the fields: its own field, and <c>low</c>, <c>high</c>, <c>n</c> behind a prefix.</summary>
    public Estimate Estimate(string name, string prefix)
    {
        var n = (int)(Number(prefix + "n") ?? 0);
        return Number(name) is { } value
            ? new(value, n, Number(prefix + "low"), Number(prefix + "high"))
            : Metrics.Estimate.Undefined(n, Text(name) is { Length: > 0 } why ? why.Replace("undefined: ", "", StringComparison.Ordinal) : "not measured");
    }

    /// <summary>Reads a result file; null where it is no result.</summary>
    public static ResultRow? Read(string path)
    {
        var parameters = NamedParameter().Matches(Path.GetFileNameWithoutExtension(path)).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            List<JsonProperty> fields = [.. json.RootElement.EnumerateObject()];
            return new(parameters, [.. fields.Select(f => f.Name)], fields.ToDictionary(f => f.Name, f => f.Value.Clone()));
        }
        catch (Exception damaged) when (damaged is JsonException or InvalidOperationException)
        {
            return null; // cut off by a kill: the next run of the suite writes it again
        }
    }

    [GeneratedRegex("_([a-z]+)=(.*?)(?=_[a-z]+=|$)")]
    private static partial Regex NamedParameter();
}
