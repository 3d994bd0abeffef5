using System.Globalization;
using System.Text.Json;
using Behavior.Diagnostics;
using Behavior.Diagnostics.Files;
using Behavior.Metrics;
using Behavior.Snapshots;

namespace Behavior.Report.Results;

/// <summary>What one theory row measured in the last run of the suite, as <see cref="ResultFolder"/> keeps it.</summary>
public sealed class ResultRow
{
    const int LongestName = 250;

    readonly Dictionary<string, string> _parameters;
    readonly Dictionary<string, JsonElement> _figures;

    ResultRow(string name, JsonElement root)
    {
        Name = name;
        Metric = ResultJson.Text(root, "metric");
        var parameters = ResultJson.Object(root, "parameters");
        _parameters = parameters.EnumerateObject().ToDictionary(p => p.Name, p => ResultJson.Text(parameters, p.Name));
        _figures = ResultJson.Object(root, "figures").EnumerateObject().ToDictionary(f => f.Name, ResultJson.Figure);
        Inputs = SnapshotInputs.Read(ResultJson.Object(root, "inputs")).All;
        Finding = root.TryGetProperty("finding", out var finding) ? ResultFinding.Read(finding) : null;
    }

    /// <summary>The row, as its snapshot is called.</summary>
    public string Name { get; }

    /// <summary>The metric's id, see <see cref="Measures.MetricIds"/>; empty for findings.</summary>
    public string Metric { get; }

    /// <summary>The finding; null for metrics.</summary>
    public ResultFinding? Finding { get; }

    /// <summary>What it was measured with.</summary>
    public IReadOnlyList<SnapshotInput> Inputs { get; }

    /// <summary>The checkpoint, where the row is about one; else empty.</summary>
    public string Model => Parameter("model");

    /// <summary>The benchmark, where the row is about one; else empty.</summary>
    public string Dataset => Parameter("dataset");

    /// <summary>Whether it has a figure of this name.</summary>
    public bool Has(string figure) => _figures.ContainsKey(figure);

    /// <summary>A parameter of the theory row; empty where it has none of this name.</summary>
    public string Parameter(string name) => _parameters.GetValueOrDefault(name, "");

    /// <summary>A figure; null where there is none of this name, or it is undefined.</summary>
    public double? Number(string name) => _figures.TryGetValue(name, out var field) && field.ValueKind == JsonValueKind.Number ? field.GetDouble() : null;

    /// <summary>Numbers that stand in one text, parted by blanks; none where there is no such text, or it is damaged.</summary>
    public IReadOnlyList<double> Numbers(string name)
    {
        if (!_figures.TryGetValue(name, out var field) || field.ValueKind != JsonValueKind.String) return [];
        var numbers = new List<double>();
        foreach (var part in field.GetString()!.Split(' '))
        {
            if (!double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) return [];
            numbers.Add(number);
        }
        return numbers;
    }

    /// <summary>The row's main figure: <c>value</c>, <c>low</c>, <c>high</c>, <c>n</c>.</summary>
    public Estimate Value => Estimate("value", "");

    /// <summary>An estimate among the figures: its own field, and <c>low</c>, <c>high</c>, <c>n</c> behind a prefix.</summary>
    public Estimate Estimate(string name, string prefix)
    {
        var n = (int)Math.Clamp(Number(prefix + "n") ?? 0, 0, int.MaxValue);
        return Number(name) is { } value
            ? new(value, n, Number(prefix + "low"), Number(prefix + "high"))
            : Metrics.Estimate.Undefined(n, _figures.TryGetValue(name, out var why) ? why.ToString().Replace("undefined: ", "", StringComparison.Ordinal) : "not measured");
    }

    /// <summary>Reads a result file; null where it is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problem">What is wrong with it, with its name; empty for a result.</param>
    public static ResultRow? Read(string path, out string problem)
    {
        problem = "";
        try
        {
            using var json = StrictJson.Parse(RegularFile.Read(path, FileLimits.Text));
            return new(Path.GetFileNameWithoutExtension(path), json.RootElement);
        }
        catch (Exception damaged) when (damaged is JsonException || RegularFile.IsRefusal(damaged))
        {
            // Cut off by a kill, or of an older version: the next run of the suite writes it again.
            problem = $"{Shorten.To(Path.GetFileName(path), LongestName)} is no result: {damaged.Message} Run: behavior run";
            return null;
        }
    }

    /// <summary>Reads a result file; null where it is none.</summary>
    public static ResultRow? Read(string path) => Read(path, out _);
}
