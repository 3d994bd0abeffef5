namespace Behavior.Metrics.Transfer;

/// <summary>(x - mean) / standard deviation for each column, from the fitted rows alone, divisor n; as scikit-learn's StandardScaler.</summary>
public sealed class Standardiser
{
    readonly double[] _means, _deviations;

    Standardiser(double[] means, double[] deviations) => (_means, _deviations) = (means, deviations);

    /// <summary>Mean of each column over the fitted rows.</summary>
    public IReadOnlyList<double> Means => _means;

    /// <summary>Standard deviation of each column (divisor n); 1 for a column whose fitted values are all equal, so that it is exactly 0 in training and x - mean elsewhere.</summary>
    public IReadOnlyList<double> Deviations => _deviations;

    /// <summary>Takes the statistics of the rows that a probe is fitted on.</summary>
    public static Standardiser Fit(Features fitted)
    {
        var (means, deviations) = (new double[fitted.Columns], new double[fitted.Columns]);
        var column = new double[fitted.Rows];
        for (var j = 0; j < means.Length; j++)
        {
            for (var i = 0; i < column.Length; i++) column[i] = fitted.Row(i)[j];
            (means[j], deviations[j]) = Moments(column);
        }
        return new(means, deviations);
    }

    /// <summary>Standardises one row.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424: another width.</exception>
    public void Apply(ReadOnlySpan<float> row, Span<double> to)
    {
        BadInput.RequireSame("columns of a row to standardise", _means.Length, row.Length);
        for (var j = 0; j < to.Length; j++) to[j] = (row[j] - _means[j]) / _deviations[j];
    }

    internal static (double Mean, double Deviation) Moments(ReadOnlySpan<double> column)
    {
        if (column.IndexOfAnyExcept(column[0]) < 0) return (column[0], 1);
        var mean = Numerics.Sums.Of(column) / column.Length;
        var squares = 0.0;
        foreach (var v in column) squares += (v - mean) * (v - mean);
        return (mean, Math.Sqrt(squares / column.Length));
    }
}
