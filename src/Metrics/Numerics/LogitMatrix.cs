namespace Behavior.Metrics.Numerics;

/// <summary>Checks of the shape that every function over logits shares: float32, row-major [n, classes], one label a row.</summary>
static class LogitMatrix
{
    public static int Rows(ReadOnlySpan<float> logits, int classes)
    {
        if (classes < 1) throw BadInput.Argument("the number of classes", "at least 2", $"{classes}", "the width of another array");
        if (classes == 1)
            throw BadInput.Argument("the number of classes", "at least 2", "1", "a regression output or a single probability; with one class every prediction is right and every confidence is 1");
        if (logits.IsEmpty) throw BadInput.Empty("logits");
        if (logits.Length % classes != 0)
            throw BadInput.Lengths($"logits of {classes} classes, values that are left after whole rows", 0, logits.Length % classes, "the class count of another checkpoint");
        return logits.Length / classes;
    }

    public static int Rows(ReadOnlySpan<float> logits, int classes, ReadOnlySpan<int> labels)
    {
        var rows = Rows(logits, classes);
        if (labels.Length != rows) throw BadInput.Lengths($"labels for {rows} rows of logits", rows, labels.Length, "a last batch that was dropped on one side only");
        RequireLabels(labels, classes);
        return rows;
    }

    public static void RequireLabels(ReadOnlySpan<int> labels, int classes)
    {
        for (var i = 0; i < labels.Length; i++)
            if ((uint)labels[i] >= (uint)classes) throw BadInput.Label(i, labels[i], classes);
    }

    public static void RequireFinite(ReadOnlySpan<float> row, int sample)
    {
        for (var j = 0; j < row.Length; j++)
            if (!float.IsFinite(row[j])) throw BadInput.NotFiniteLogit(sample, j, row[j]);
    }
}
