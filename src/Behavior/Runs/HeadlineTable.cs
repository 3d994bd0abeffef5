using System.Globalization;
using Behavior.Diagnostics.Text;

namespace Behavior.Runs;

/// <summary>The table of a run: models by section, each section's main figure as the plain mean over the sets that it was measured on.</summary>
static class HeadlineTable
{
    const int MostModels = 8;
    const string Legend = "Means over the sets that list each measure; their intervals are in the report.";

    /// <summary>The table's lines; none where no section's main figure was measured.</summary>
    public static IEnumerable<string> Of(RunOutcome run)
    {
        var values = run.Rows.Where(r => r is { Headline.Length: > 0, Model.Length: > 0, Value: not null }).ToLookup(r => (r.Model, r.Headline), r => r.Value!.Value);
        List<string> columns = [.. run.Rows.Where(r => r.Headline.Length > 0 && r.Value is not null).OrderBy(r => r.Section, StringComparer.Ordinal).Select(r => r.Headline).Distinct()];
        List<string> models = [.. run.Manifest.Checkpoints.Select(c => c.Name).Where(name => columns.Any(c => values[(name, c)].Any()))];
        if (models.Count == 0) return [];
        IReadOnlyList<string>[] rows = [.. models.Take(MostModels).Select(m => (IReadOnlyList<string>)[m, .. columns.Select(c => Shown(values[(m, c)]))])];
        var table = TextTable.Lay(["", .. columns], rows, RunDigest.Width);
        return [.. table, .. models.Count > MostModels ? [$"... and {models.Count - MostModels} more"] : Array.Empty<string>(), Legend];
    }

    static string Shown(IEnumerable<double> values) => values.Any() ? values.Average().ToString("0.000", CultureInfo.InvariantCulture) : "";
}
