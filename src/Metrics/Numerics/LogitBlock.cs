using Behavior.Metrics.Numerics;

namespace Behavior.Metrics.Numerics;

/// <summary>Rows of a pinned matrix of logits and their labels: rows start, start + step, ... without a copy.</summary>
readonly unsafe struct LogitBlock(nint logits, nint labels, int classes, int rows, int start = 0, int step = 1)
{
    public int Classes => classes;

    public int Rows => rows;

    public long Values => (long)rows * classes;

    public float* Row(int i) => (float*)logits + ((long)i * step + start) * classes;

    public int Label(int i) => ((int*)labels)[(long)i * step + start];

    /// <summary>The sample's number in the caller's matrix, for messages.</summary>
    public int Sample(int i) => i * step + start;

    /// <summary>Every second row: the first, third, ... or the second, fourth, ...</summary>
    public LogitBlock Half(bool odd) => new(logits, labels, classes, odd ? rows / 2 : (rows + 1) / 2, odd ? 1 : 0, 2);

    /// <summary>The first <paramref name="count"/> rows.</summary>
    public LogitBlock First(int count) => new(logits, labels, classes, count, start, step);

    /// <summary>Looks at all rows before a part of them is worked on, so that the first offender of all is named.</summary>
    public void RequireFinite()
    {
        var (block, firstBad) = (this, int.MaxValue);
        Lanes.ForEach(0, rows, Values, (_, from, to) =>
        {
            for (var i = from; i < to; i++)
            {
                LogitRow.Max(block.Row(i), block.Classes, out var finite);
                if (!finite) Lanes.Lower(ref firstBad, i);
            }
        });
        if (firstBad < int.MaxValue) throw NotFinite(firstBad);
    }

    /// <summary>Names the first value that is not finite in row <paramref name="i"/>.</summary>
    public Exception NotFinite(int i)
    {
        var row = Row(i);
        for (var j = 0; j < classes; j++)
            if (!float.IsFinite(row[j])) return BadInput.NotFiniteLogit(Sample(i), j, row[j]);
        return new InvalidOperationException($"row {i} is finite.");
    }
}
