using Behavior.Manifests;
using Behavior.Snapshots;

namespace Behavior.Report.Results;

/// <summary>The results of one zoo that were measured on the weights that its manifest names now; older ones are counted and left out.</summary>
public sealed class ResultRows
{
    readonly List<ResultRow> _rows = [];
    readonly List<string> _damaged = [];

    /// <summary>Reads a folder of results.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="manifest">What the zoo is.</param>
    /// <param name="zoo">The zoo.</param>
    /// <param name="weights">What the manifest's checkpoints are now. A result of one that is not on this machine is taken as it is.</param>
    public ResultRows(string folder, Manifest manifest, string zoo, CurrentWeights weights)
    {
        var benchmarks = manifest.Benchmarks.Where(b => b.Zoo == zoo).Select(b => b.Name).ToHashSet();
        var models = manifest.Checkpoints.Where(c => c.Zoo == zoo).Select(c => c.Name).ToHashSet();
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            if (ResultRow.Read(file, out var problem) is not { } row)
            {
                _damaged.Add(problem);
                continue;
            }
            if (row.Model.Length > 0 ? !models.Contains(row.Model) : row.Parameter("zoo") != zoo) continue;
            if (row.Dataset.Length > 0 && !benchmarks.Contains(row.Dataset)) continue;
            if (IsStale(row, weights)) Stale++;
            else _rows.Add(row);
        }
    }

    /// <summary>How many results are of weights that have changed since.</summary>
    public int Stale { get; }

    /// <summary>Files that are no results, a line each: which, and why.</summary>
    public IReadOnlyList<string> Damaged => _damaged;

    /// <summary>Whether there is any.</summary>
    public bool Any => _rows.Count > 0;

    /// <summary>The findings of a section, by the number that its title begins with.</summary>
    public IEnumerable<(ResultRow Row, ResultFinding Finding)> Findings(int section) =>
        from row in _rows
        let finding = row.Finding
        where finding?.Section.StartsWith($"{section} ", StringComparison.Ordinal) ?? false
        orderby finding.Id
        select (row, finding);

    /// <summary>Every finding.</summary>
    public IEnumerable<(ResultRow Row, ResultFinding Finding)> AllFindings =>
        from row in _rows let finding = row.Finding where finding is not null orderby finding.Id, row.Name select (row, finding);

    /// <summary>The rows of a metric.</summary>
    /// <param name="id">See <see cref="Measures.MetricIds"/>.</param>
    public IEnumerable<ResultRow> Metric(string id) => _rows.Where(r => r.Metric == id);

    /// <summary>A metric of one model on one benchmark; null where it was not measured.</summary>
    public ResultRow? Find(string metric, string model, string dataset) => Metric(metric).FirstOrDefault(r => r.Model == model && r.Dataset == dataset && r.Parameter("other").Length == 0);

    static bool IsStale(ResultRow row, CurrentWeights weights) =>
        row.Inputs.Any(i => i.Kind == InputKind.Weights && weights.Of(i.Of) is { Length: > 0 } now && now != i.Value);
}
