using Behavior.Metrics.Confidence;
using Behavior.Metrics.Numerics;

namespace Behavior.Metrics.Confidence;

/// <summary>
/// Scores logits as they arrive, batch by batch; the result equals that of all rows at once to the last bit. Keeps about 50 bytes a sample,
/// never the logits. Not thread-safe; works on all processors itself.
/// </summary>
public sealed unsafe class PredictionScoresBuilder
{
    readonly int _classes;
    readonly double _scale;
    readonly SampleScores _samples;
    readonly ClasswiseGaps[]? _gaps;

    /// <summary>Starts with no samples.</summary>
    /// <param name="classes">Columns of every batch; at least 2.</param>
    /// <param name="temperature">T of softmax(z / T); positive.</param>
    /// <param name="classwiseBins">Bins of class-wise ECE; null to leave it out, which is faster.</param>
    /// <param name="capacity">How many samples to expect.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: an argument out of range.</exception>
    public PredictionScoresBuilder(int classes, double temperature = 1, int? classwiseBins = null, int capacity = 0)
    {
        if (classes < 2) throw BadInput.Argument("the number of classes", "at least 2", $"{classes}", "a regression output or a single probability");
        if (!(temperature > 0) || double.IsInfinity(temperature))
            throw BadInput.Argument("the temperature", "a positive number", BadInput.Text(temperature), "1 / T passed for T, or an undefined temperature");
        (_classes, _scale, _samples) = (classes, 1 / temperature, new SampleScores(Math.Max(capacity, 1)));
        if (classwiseBins is not { } bins) return;
        var edges = new BinEdges(bins);
        _gaps = [.. Enumerable.Range(0, Lanes.Count).Select(_ => new ClasswiseGaps(edges, classes))];
    }

    /// <summary>Samples so far.</summary>
    public int Count => _samples.Count;

    /// <summary>Adds a batch. After an error nothing of the batch counts, but class-wise sums may: start anew.</summary>
    /// <param name="logits">float32, row-major [batch, classes].</param>
    /// <param name="labels">One class index a row.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0421, 0422, 0424, 0425: bad logits, labels or shapes; samples are numbered within the batch.</exception>
    public void Add(ReadOnlySpan<float> logits, ReadOnlySpan<int> labels)
    {
        var rows = LogitMatrix.Rows(logits, _classes, labels);
        fixed (float* z = logits)
        fixed (int* y = labels)
            Add(new LogitBlock((nint)z, (nint)y, _classes, rows));
    }

    /// <summary>The scores of all samples so far.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0425: nothing was added.</exception>
    public PredictionScores Build()
    {
        if (Count == 0) throw BadInput.Empty("prediction scores");
        return new(_samples, _classes, _gaps is null ? PredictionScores.NotAsked : Merged().MeanError(Count));
    }

    internal void Add(LogitBlock block)
    {
        int first = Count, firstBad = int.MaxValue;
        _samples.Reserve(first + block.Rows);
        Lanes.ForEach(first, block.Rows, block.Values, (lane, from, to) =>
        {
            using var exps = new AlignedBuffer(LogitRow.Padded(_classes));
            for (var i = from; i < to; i++)
                if (!Row(block, i - first, i, exps.Start, lane)) Lanes.Lower(ref firstBad, i - first);
        });
        if (firstBad < int.MaxValue) throw block.NotFinite(firstBad);
        _samples.Count = first + block.Rows;
    }

    bool Row(LogitBlock block, int from, int to, double* exps, int lane)
    {
        var (row, label) = ((nint)block.Row(from), block.Label(from));
        var max = LogitRow.Max((float*)row, _classes, out var finite);
        if (!finite) return false;
        var sum = LogitRow.Exponentials((float*)row, _classes, max, _scale, exps);
        _samples.Set(to, (float*)row, _classes, label, max, _scale, exps, sum);
        _gaps?[lane].Add(exps, sum, label);
        return true;
    }

    ClasswiseGaps Merged()
    {
        var all = _gaps!.Aggregate((ClasswiseGaps?)null, (sum, lane) =>
        {
            if (sum is null) return lane.Copy();
            sum.Add(lane);
            return sum;
        });
        return all!;
    }
}
