using Behavior.Metrics.Statistics;
using Behavior.Published;

namespace Behavior.Measures;

/// <summary>The standard models of one source on several sets, and their lines: the models that are on all of them, so that a model is one unit.</summary>
sealed class StandardLines
{
    readonly IReadOnlyList<StandardPoint>[] _points;
    readonly StandardLine[] _lines;

    /// <summary>Fits a line on each set.</summary>
    public StandardLines(IReadOnlyList<StandardSet> sets)
    {
        HashSet<string> common = [.. sets[0].Points.Select(p => p.Model)];
        foreach (var set in sets.Skip(1)) common.IntersectWith(set.Points.Select(p => p.Model));
        _points = [.. sets.Select(s => s.Points.Where(p => common.Contains(p.Model)).OrderBy(p => p.Model, StringComparer.Ordinal).ToList())];
        _lines = [.. sets.Zip(_points, (set, points) => StandardLine.Through(set with { Points = points }))];
        (Source, Count) = (sets[0].Source, common.Count);
    }

    /// <summary>What the models are, in words.</summary>
    public string Source { get; }

    /// <summary>How many.</summary>
    public int Count { get; }

    /// <summary>The line on one of the sets.</summary>
    public StandardLine On(int set) => _lines[set];

    /// <summary>
    /// How far the mean over the sets of as many further standard models, as accurate as these, could have come out from the lines. A standard
    /// model is one unit: its residual in logits, times by how much a logit moves an accuracy where the lines expect these models, averaged over
    /// the sets. The mean of k scatters by 1/k of their variance, and the lines' own uncertainty comes to it; t with n - 2 degrees of freedom,
    /// n - 4 where two lines part.
    /// </summary>
    /// <param name="clean">For each set the models' clean accuracies; each has a line.</param>
    public (double Variance, double Degrees) Spread(IReadOnlyList<double[]> clean)
    {
        var (squares, n) = (0.0, 0);
        double[] slopes = [.. _lines.Zip(clean, Slope)];
        for (var m = 0; m < Count; m++)
        {
            double?[] residuals = [.. _lines.Zip(_points, (line, points) => line.Residual(points[m]))];
            if (residuals.Any(r => r is null)) continue; // on a side that has too few models for a line
            var unit = residuals.Zip(slopes, (r, slope) => r!.Value * slope).Average();
            squares += unit * unit;
            n++;
        }
        var degrees = n - 2 * _lines.Max(l => l.Lines);
        var leverage = _lines.Zip(clean, Leverage).Average();
        return degrees < 1 ? (double.NaN, 0) : (squares / degrees * (1.0 / clean[0].Length + leverage), degrees);
    }

    /// <summary>Root mean square over the models of d accuracy / d logit.</summary>
    static double Slope(StandardLine line, double[] clean) => Math.Sqrt(clean.Average(c =>
    {
        var expected = line.At(c)!.Expected(c).Value;
        return expected * (1 - expected) * expected * (1 - expected);
    }));

    /// <summary>How far the mean of the models' expectations may be off: each side's line at the mean logit of the models on it.</summary>
    static double Leverage(StandardLine line, double[] clean) =>
        clean.GroupBy(line.At).Sum(side => Math.Pow(side.Count() / (double)clean.Length, 2) * side.Key!.Leverage(AccuracyLogit.Inverse(side.Average(c => AccuracyLogit.Of(c).Value))));
}
