using System.Globalization;
using Behavior.Evaluation;
using Behavior.Metrics;
using Behavior.Metrics.Robustness;
using Behavior.Snapshots;

namespace Behavior.Measures;

/// <summary>
/// Accuracy under common corruptions (Hendrycks, Dietterich 2019): mean over corruptions of the mean over severities, as the paper reports
/// ImageNet-C, with the mean of each corruption beside it.
/// </summary>
public static class Corruptions
{
    /// <summary>What is pinned of one model.</summary>
    public static Snapshot Of(Predictions predictions)
    {
        var cells = Cells(predictions);
        var accuracies = cells.ToDictionary(c => c.Key, c => (IReadOnlyList<double>)[.. c.Value.Values.Select(right => right.Average())]);
        var mean = new Estimate(CorruptionRobustness.MeanAccuracy(accuracies).Value, predictions.Samples.Count);
        return MetricSnapshot.Of(MetricIds.Corruption, "fraction", mean, predictions, further: snapshot =>
        {
            foreach (var (corruption, severities) in cells)
            {
                var n = severities.Values.Sum(v => v.Count);
                snapshot.Number(corruption, severities.Values.Average(v => v.Average()), Jitter.Digits(n), Jitter.Rate(n));
            }
            foreach (var severity in cells.Values.SelectMany(s => s.Keys).Distinct().Order())
            {
                var right = cells.Values.Where(s => s.ContainsKey(severity)).SelectMany(s => s[severity]).ToList();
                snapshot.Number(string.Create(CultureInfo.InvariantCulture, $"severity {severity}"), right.Average(), Jitter.Digits(right.Count), Jitter.Rate(right.Count));
            }
        });
    }

    /// <summary>Corruption, severity, and 1 or 0 for every sample of the cell.</summary>
    static SortedDictionary<string, SortedDictionary<int, List<double>>> Cells(Predictions predictions)
    {
        var cells = new SortedDictionary<string, SortedDictionary<int, List<double>>>(StringComparer.Ordinal);
        var right = Correctness.Values(predictions);
        foreach (var (i, sample) in predictions.Samples.Index())
        {
            var corruption = predictions.Need(sample, AnnotationNames.Corruption);
            var severity = int.Parse(predictions.Need(sample, AnnotationNames.Severity), CultureInfo.InvariantCulture);
            if (!cells.TryGetValue(corruption, out var severities)) cells[corruption] = severities = [];
            if (!severities.TryGetValue(severity, out var cell)) severities[severity] = cell = [];
            cell.Add(right[i]);
        }
        return cells;
    }
}
