using System.Text.Json;
using Behavior.Conformance.Cases;
using Behavior.Metrics;
using Behavior.Metrics.Confidence;

namespace Behavior.Conformance.Metrics;

/// <summary>Compares bin tables column by column.</summary>
static class CalibrationBins
{
    public static void Compare(Expected e, IReadOnlyList<ReliabilityBin> bins, double limit)
    {
        var columns = new Columns(e, "bins", bins.Count);
        columns.Compare("lower", i => bins[i].Lower, 0);
        columns.Compare("upper", i => bins[i].Upper, 0);
        columns.Compare("count", i => bins[i].Count, 0);
        columns.Compare("accuracy", i => bins[i].Accuracy, limit);
        columns.Compare("confidence", i => bins[i].Confidence, limit);
        columns.Compare("gap", i => bins[i].Gap, limit);
    }

    public static void Compare(Expected e, IReadOnlyList<EqualMassBin> bins, double limit)
    {
        var columns = new Columns(e, "adaptive_bins", bins.Count);
        columns.Compare("count", i => bins[i].Count, 0);
        columns.Compare("lowest", i => bins[i].Lowest, limit);
        columns.Compare("highest", i => bins[i].Highest, limit);
        columns.Compare("accuracy", i => bins[i].Accuracy, limit);
        columns.Compare("confidence", i => bins[i].Confidence, limit);
    }

    sealed class Columns(Expected e, string key, int count)
    {
        readonly GoldenValue[] _rows = [.. e.Taken(key).EnumerateArray()];

        public void Compare(string column, Func<int, Figure> ours, double limit) => e.Series($"{key}/{column}",
            _rows.Select(r => r.At(column) is { ValueKind: JsonValueKind.Number } v ? v.GetDouble() : (double?)null),
            Enumerable.Range(0, count).Select(i => ours(i).ValueOrNull), limit, relative: false);
    }
}
