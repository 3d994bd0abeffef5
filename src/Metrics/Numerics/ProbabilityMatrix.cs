namespace Behavior.Metrics.Numerics;

/// <summary>Checks of rows of probabilities.</summary>
static class ProbabilityMatrix
{
    // A float32 softmax over 1,000 classes sums to 1 within 1e-5.
    const double SumAllowance = 1e-4;

    public static int Rows(ReadOnlySpan<double> probabilities, int classes, ReadOnlySpan<int> labels)
    {
        if (classes < 2) throw BadInput.Argument("the number of classes", "at least 2", $"{classes}", "a single probability; with one class every prediction is right");
        if (probabilities.IsEmpty) throw BadInput.Empty("probabilities");
        if (probabilities.Length % classes != 0)
            throw BadInput.Lengths($"probabilities of {classes} classes, values that are left after whole rows", 0, probabilities.Length % classes, "the class count of another checkpoint");
        var rows = probabilities.Length / classes;
        if (labels.Length != rows) throw BadInput.Lengths($"labels for {rows} rows of probabilities", rows, labels.Length, "a last batch that was dropped on one side only");
        LogitMatrix.RequireLabels(labels, classes);
        for (var i = 0; i < rows; i++) RequireRow(probabilities.Slice(i * classes, classes), i);
        return rows;
    }

    static void RequireRow(ReadOnlySpan<double> row, int sample)
    {
        var sum = 0.0;
        for (var j = 0; j < row.Length; j++)
        {
            if (!(row[j] >= 0 && row[j] <= 1)) throw BadInput.Probability(sample, $"the probability of class {j} is {BadInput.Text(row[j])}, expected 0 to 1");
            sum += row[j];
        }
        if (Math.Abs(sum - 1) > SumAllowance) throw BadInput.Probability(sample, $"the probabilities sum to {BadInput.Text(sum)}, expected 1");
    }
}
