namespace Behavior.Metrics.Transfer;

/// <summary>A linear probe whose C was chosen on validation samples.</summary>
public sealed class ProbeChoice
{
    ProbeChoice(IReadOnlyList<double> grid, IReadOnlyList<int> validationCorrect, int chosen, LinearProbe onTrain, LinearProbe onBoth) =>
        (Grid, ValidationCorrect, _chosen, OnTrain, OnTrainAndValidation) = (grid, validationCorrect, chosen, onTrain, onBoth);

    readonly int _chosen;

    /// <summary>The values of C that were tried, ascending.</summary>
    public IReadOnlyList<double> Grid { get; }

    /// <summary>Right validation samples at each.</summary>
    public IReadOnlyList<int> ValidationCorrect { get; }

    /// <summary>The C with the most right validation samples, the smaller among equals.</summary>
    public double C => Grid[_chosen];

    /// <summary>The probe fitted on the training samples with that C.</summary>
    public LinearProbe OnTrain { get; }

    /// <summary>A probe fitted anew on training and validation samples together, standardisation included, same C.</summary>
    public LinearProbe OnTrainAndValidation { get; }

    /// <summary>Fits a probe for each C on the training samples and counts right validation samples.</summary>
    /// <param name="features">Features of all samples.</param>
    /// <param name="labels">Class of each.</param>
    /// <param name="train">Rows to fit on.</param>
    /// <param name="validation">Rows to choose on; must follow the training rows directly, for the second final.</param>
    /// <param name="grid">Values of C, ascending.</param>
    /// <param name="standardise">Standardise columns by the fitted rows first.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0427, 0428: as <see cref="LinearProbe.Fit"/>; an empty or unsorted grid, rows that do not follow each other.</exception>
    public static ProbeChoice Run(Features features, ReadOnlySpan<int> labels, Range train, Range validation, IReadOnlyList<double> grid, bool standardise = true)
    {
        if (grid.Count == 0 || Enumerable.Range(1, Math.Max(0, grid.Count - 1)).Any(i => grid[i] <= grid[i - 1]))
            throw BadInput.Argument("the grid of C", "ascending values, at least one", string.Join(", ", grid.Select(BadInput.Text)), "a descending grid");
        BadInput.RequireSame("labels for the features", features.Rows, labels.Length);
        var ((trainFrom, trainTo), (from, to)) = (Bounds(train, features), Bounds(validation, features));
        if (from != trainTo) throw BadInput.Argument("the first validation row", $"{trainTo}, directly after the training rows", $"{from}", "splits in another order");
        Features fitted = features.Slice(trainFrom, trainTo), judged = features.Slice(from, to);
        var correct = new int[grid.Count];
        var probes = new LinearProbe[grid.Count];
        for (var i = 0; i < probes.Length; i++)
        {
            probes[i] = LinearProbe.Fit(fitted, labels[trainFrom..trainTo], grid[i], standardise);
            correct[i] = Right(probes[i].Predict(judged), labels[from..to]);
        }
        var chosen = Array.IndexOf(correct, correct.Max());
        return new(grid, correct, chosen, probes[chosen], LinearProbe.Fit(features.Slice(trainFrom, to), labels[trainFrom..to], grid[chosen], standardise));
    }

    static (int From, int To) Bounds(Range range, Features features)
    {
        var (offset, length) = range.GetOffsetAndLength(features.Rows);
        return (offset, offset + length);
    }

    static int Right(int[] predictions, ReadOnlySpan<int> labels)
    {
        var right = 0;
        for (var i = 0; i < predictions.Length; i++) right += predictions[i] == labels[i] ? 1 : 0;
        return right;
    }
}
