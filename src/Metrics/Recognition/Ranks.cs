using Behavior.Metrics.Numerics;

namespace Behavior.Metrics.Recognition;

/// <summary>Arg-max and ranks of rows of logits. Among exactly equal logits the lowest class index comes first.</summary>
public static unsafe class Ranks
{
    /// <summary>The predicted class of every row: the largest logit, the lowest index among equals.</summary>
    /// <param name="logits">float32, row-major [n, classes].</param>
    /// <param name="classes">Columns; at least 2.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0421, 0424, 0425, 0427: a logit that is not finite, a shape that does not fit, no rows, fewer than two classes.</exception>
    public static int[] Predictions(ReadOnlySpan<float> logits, int classes)
    {
        var predicted = new int[LogitMatrix.Rows(logits, classes)];
        Scan(logits, classes, predicted, (row, _) => LogitRow.FirstIndexOf((float*)row, classes, LogitRow.Max((float*)row, classes, out var _)));
        return predicted;
    }

    /// <summary>The rank of the true class in every row: larger logits, plus equal ones at a lower index. 0 is right; below k is right among the top k.</summary>
    /// <param name="logits">float32, row-major [n, classes].</param>
    /// <param name="classes">Columns; at least 2.</param>
    /// <param name="labels">One class index a row.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0421, 0422, 0424, 0425, 0427: bad logits, labels or shapes.</exception>
    public static int[] OfTruth(ReadOnlySpan<float> logits, int classes, ReadOnlySpan<int> labels)
    {
        var ranks = new int[LogitMatrix.Rows(logits, classes, labels)];
        fixed (int* label = labels)
        {
            var at = (nint)label;
            Scan(logits, classes, ranks, (row, i) => LogitRow.Rank((float*)row, classes, ((int*)at)[i]));
        }
        return ranks;
    }

    static void Scan(ReadOnlySpan<float> logits, int classes, int[] results, Func<nint, int, int> ofRow)
    {
        var firstBad = int.MaxValue;
        fixed (float* first = logits)
        {
            var block = new LogitBlock((nint)first, 0, classes, results.Length);
            Lanes.ForEach(0, block.Rows, block.Values, (_, from, to) =>
            {
                for (var i = from; i < to; i++)
                {
                    LogitRow.Max(block.Row(i), classes, out var finite);
                    if (finite) results[i] = ofRow((nint)block.Row(i), i);
                    else Lanes.Lower(ref firstBad, i);
                }
            });
            if (firstBad < int.MaxValue) throw block.NotFinite(firstBad);
        }
    }
}
