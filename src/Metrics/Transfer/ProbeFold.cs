namespace Behavior.Metrics.Transfer;

/// <summary>One fold of a cross-validation: rows to fit on, rows to judge on. Every fit starts from the one before. For one thread at a time.</summary>
sealed class ProbeFold
{
    /// <summary>
    /// Only predictions count here. The penalty makes the objective strongly convex by 1 / (C n) in W, so a gradient of a thousandth of that leaves W within about a thousandth of
    /// its optimum, whatever C; one limit for every C would stop weak penalties at the fit that they started from, and their scores would be those of a stronger one.
    /// </summary>
    const double OfPenalty = 1e-3, Loosest = 1e-5, Tightest = 1e-9;

    readonly Features _fitted, _judged;
    readonly int[] _fittedLabels, _judgedLabels;
    readonly bool _standardise, _hasClasses;
    LinearProbe? _last;

    /// <summary>Divides rows.</summary>
    /// <param name="features">Features of all samples.</param>
    /// <param name="labels">Class of each.</param>
    /// <param name="parts">Part of each.</param>
    /// <param name="judged">The part to judge on; the others are fitted.</param>
    /// <param name="standardise">Standardise columns by the fitted rows first.</param>
    public ProbeFold(Features features, int[] labels, int[] parts, int judged, bool standardise)
    {
        int[] inside = [.. Enumerable.Range(0, parts.Length).Where(i => parts[i] == judged)], outside = [.. Enumerable.Range(0, parts.Length).Where(i => parts[i] != judged)];
        (_fitted, _judged, _standardise) = (features.Pick(outside), features.Pick(inside), standardise);
        (_fittedLabels, _judgedLabels) = ([.. outside.Select(i => labels[i])], [.. inside.Select(i => labels[i])]);
        _hasClasses = TransferData.ClassesOf(_fittedLabels).Length > 1;
    }

    /// <summary>Right judged samples with this C. None where the fitted rows are of one class, which say nothing of C.</summary>
    public int Right(double c)
    {
        if (!_hasClasses) return 0;
        _last = LinearProbe.FitWithin(_fitted, _fittedLabels, c, _standardise, _last, Limit(c));
        return _last.Predict(_judged).Zip(_judgedLabels).Count(p => p.First == p.Second);
    }

    double Limit(double c) => Math.Clamp(OfPenalty / (c * _fitted.Rows), Tightest, Loosest);
}
