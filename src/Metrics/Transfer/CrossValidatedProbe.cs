namespace Behavior.Metrics.Transfer;

/// <summary>
/// A linear probe whose C was chosen by stratified cross-validation on its own training rows. Five parts that hold each class evenly (<see cref="Statistics.Folds"/>), fewer where a
/// class has fewer samples; a class with a single one is never right in its part. C is 0.001 to 10 in powers of ten, further while an end alone is best (1e-5, 1e4). Immutable,
/// thread-safe.
/// </summary>
public sealed class CrossValidatedProbe
{
    const int Most = 5, Fewest = 2;

    readonly int _chosen;

    CrossValidatedProbe(int folds, IReadOnlyList<double> grid, IReadOnlyList<int> right, Func<double, LinearProbe> fit)
    {
        (Folds, Grid, Right, _chosen) = (folds, grid, right, right.Index().MaxBy(r => r.Item).Index);
        Probe = fit(C);
    }

    /// <summary>Parts of the training rows, 2 to 5.</summary>
    public int Folds { get; }

    /// <summary>The values of C that were tried, ascending.</summary>
    public IReadOnlyList<double> Grid { get; }

    /// <summary>Training rows that were right at each, while their part was not fitted.</summary>
    public IReadOnlyList<int> Right { get; }

    /// <summary>The C with the most right rows, the smaller among equals.</summary>
    public double C => Grid[_chosen];

    /// <summary>The probe of all training rows with that C, solved to its optimum.</summary>
    public LinearProbe Probe { get; }

    /// <summary>Chooses C and fits.</summary>
    /// <param name="features">Features of the training samples.</param>
    /// <param name="labels">Class of each.</param>
    /// <param name="names">Id of each, which decides its part; samples of one id and class stay together.</param>
    /// <param name="standardise">Standardise columns by the fitted rows first, in every part anew.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0427: labels or ids that do not fit, a single class. BHV0428: an optimum was not reached.</exception>
    public static CrossValidatedProbe Fit(Features features, ReadOnlySpan<int> labels, IReadOnlyList<string> names, bool standardise = true)
    {
        TransferData.RequireTwoClasses(features, labels);
        BadInput.RequireSame("ids for the features", features.Rows, names.Count);
        int[] classes = [.. labels];
        var parts = Math.Clamp(names.Zip(classes).Distinct().CountBy(s => s.Second).Min(c => c.Value), Fewest, Most);
        var part = Statistics.Folds.Of(names, labels, parts);
        ProbeFold[] folds = [.. Enumerable.Range(0, parts).Select(p => new ProbeFold(features, classes, part, p, standardise))];
        var search = PenaltySearch.Run(c => Sum(folds, c));
        return new(parts, search.Grid, search.Right, c => LinearProbe.Fit(features, classes, c, standardise));
    }

    static int Sum(ProbeFold[] folds, double c)
    {
        var right = new int[folds.Length];
        Parallel.For(0, folds.Length, f => right[f] = folds[f].Right(c));
        return right.Sum();
    }
}
