namespace Behavior.Metrics.Statistics;

/// <summary>The covariance of draws in the form that makes new draws: a lower triangle L with L L' = covariance, so means plus L times standard normal numbers vary as the draws did.</summary>
public static class CovarianceFactor
{
    /// <summary>A pivot below this share of its variance is rounding: the column follows from those before it.</summary>
    const double Rounding = 1e-10;

    /// <summary>The Cholesky factor of the columns' covariance, divisor n - 1: row i has i + 1 numbers. Columns that follow from others are allowed.</summary>
    /// <param name="draws">One row a draw, at least two.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0427: rows of different lengths, fewer than two draws.</exception>
    public static double[][] Of(IReadOnlyList<double[]> draws)
    {
        if (draws.Count < 2) throw BadInput.Argument("the number of draws", "at least 2", $"{draws.Count}", "a single resample, which has no spread");
        var centred = Centred(draws);
        var factor = new double[centred.Length][];
        for (var i = 0; i < factor.Length; i++)
        {
            factor[i] = new double[i + 1];
            var variance = Numerics.Vectors.Dot(centred[i], centred[i]) / (draws.Count - 1);
            for (var j = 0; j <= i; j++)
            {
                var rest = j == i ? variance : Numerics.Vectors.Dot(centred[i], centred[j]) / (draws.Count - 1);
                for (var k = 0; k < j; k++) rest -= factor[i][k] * factor[j][k];
                if (j < i) factor[i][j] = factor[j][j] > 0 ? rest / factor[j][j] : 0;
                else factor[i][i] = rest > Rounding * variance ? Math.Sqrt(rest) : 0;
            }
        }
        return factor;
    }

    static double[][] Centred(IReadOnlyList<double[]> draws)
    {
        var columns = draws[0].Select(_ => new double[draws.Count]).ToArray();
        foreach (var (r, draw) in draws.Index())
        {
            BadInput.RequireSame("numbers of a draw", columns.Length, draw.Length);
            for (var c = 0; c < columns.Length; c++) columns[c][r] = draw[c];
        }
        foreach (var column in columns)
        {
            var mean = column.Average();
            for (var r = 0; r < column.Length; r++) column[r] -= mean;
        }
        return columns;
    }
}
