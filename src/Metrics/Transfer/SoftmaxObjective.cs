using Behavior.Metrics.Numerics;

namespace Behavior.Metrics.Transfer;

/// <summary>
/// (1/n) sum of -log softmax(W x + b)[y] + |W|^2 / (2 C n), seen through an exact change of variables: columns centred and scaled, V[c, j] = W[c, j] / d[j],
/// d chosen so that loss and penalty together have curvature near 1 in every column. The penalty uses the original W; b takes up the shift. Badly scaled raw
/// columns then converge like standardised ones.
/// </summary>
sealed class SoftmaxObjective
{
    /// <summary>Products of one evaluation from which several threads share it: about half a millisecond of one. For less they cost more than they bring.</summary>
    const long WorthParallel = 1 << 20;

    /// <summary>Rows and columns that are multiplied at a time: 16 KB, which stay in the nearest cache while every class takes its turn.</summary>
    const int RowsAtOnce = 32, ColumnsAtOnce = 64;

    readonly double[] _scaled, _means, _scales;
    readonly int[] _targets;
    readonly int _n, _p, _k;
    readonly double _penalty;

    public SoftmaxObjective(TransferData data, int[] targets, int classes, double c)
    {
        (_n, _p, _k, _targets, _penalty) = (data.Rows, data.Columns, classes, targets, 1 / (c * data.Rows));
        (_scaled, _means, _scales) = (new double[data.Rows * data.Columns], new double[data.Columns], new double[data.Columns]);
        var column = new double[_n];
        for (var j = 0; j < _p; j++)
        {
            for (var i = 0; i < _n; i++) column[i] = data.Row(i)[j];
            var (mean, deviation) = Standardiser.Moments(column);
            _means[j] = mean;
            _scales[j] = 1 / Math.Sqrt(0.25 * deviation * deviation + _penalty);
            for (var i = 0; i < _n; i++) _scaled[i * _p + j] = (column[i] - mean) * _scales[j];
        }
    }

    /// <summary>Number of variables: k rows of p weights, then k intercepts.</summary>
    public int Size => _k * _p + _k;

    /// <summary>Value and gradient at v.</summary>
    public double Evaluate(double[] v, double[] gradient)
    {
        var residuals = new double[_n * _k];
        var losses = new double[_n];
        Each(_n, RowsAtOnce, (from, to) => Residuals(v, from, to, residuals, losses));
        Each(_p, ColumnsAtOnce, (from, to) => Gradient(v, residuals, from, to, gradient));
        Intercepts(residuals, gradient.AsSpan(_k * _p));
        var squares = 0.0;
        for (var at = 0; at < _k * _p; at++)
        {
            var w = v[at] * _scales[at % _p];
            squares += w * w;
        }
        return Sums.Of(losses) / _n + _penalty / 2 * squares;
    }

    /// <summary>Whether the gradient, in scaled weights, in the weights of centred columns and in the intercepts, is at most <paramref name="limit"/> everywhere.</summary>
    public bool Settled(double[] gradient, double limit)
    {
        for (var c = 0; c < _k; c++)
        {
            if (Math.Abs(gradient[_k * _p + c]) > limit) return false;
            for (var j = 0; j < _p; j++)
            {
                var scaled = gradient[c * _p + j];
                if (Math.Abs(scaled) > limit || Math.Abs(scaled / _scales[j]) > limit) return false;
            }
        }
        return true;
    }

    /// <summary>W [k, p] and b with sum 0, from the scaled variables.</summary>
    public (double[] Weights, double[] Intercepts) Original(double[] v)
    {
        var (weights, intercepts) = (new double[_k * _p], new double[_k]);
        for (var c = 0; c < _k; c++)
        {
            intercepts[c] = v[_k * _p + c];
            for (var j = 0; j < _p; j++)
            {
                weights[c * _p + j] = v[c * _p + j] * _scales[j];
                intercepts[c] -= weights[c * _p + j] * _means[j];
            }
        }
        var mean = intercepts.Average();
        return (weights, [.. intercepts.Select(b => b - mean)]);
    }

    /// <summary>The scaled variables of W [k, p] and b: what <see cref="Original"/> undoes.</summary>
    public double[] Scaled(double[] weights, double[] intercepts)
    {
        var v = new double[Size];
        for (var c = 0; c < _k; c++)
        {
            v[_k * _p + c] = intercepts[c] + Vectors.Dot(_means, weights.AsSpan(c * _p, _p));
            for (var j = 0; j < _p; j++) v[c * _p + j] = weights[c * _p + j] / _scales[j];
        }
        return v;
    }

    /// <summary>Calls <paramref name="part"/> with every run of <paramref name="step"/> places, first and behind the last.</summary>
    void Each(int count, int step, Action<int, int> part)
    {
        var parts = (count + step - 1) / step;
        if ((long)_n * _p * _k >= WorthParallel) Parallel.For(0, parts, At);
        else
            for (var i = 0; i < parts; i++) At(i);

        void At(int i) => part(i * step, Math.Min((i + 1) * step, count));
    }

    void Residuals(double[] v, int from, int to, double[] residuals, double[] losses)
    {
        for (var c = 0; c < _k; c++)
        {
            var weights = v.AsSpan(c * _p, _p);
            for (var i = from; i < to; i++) residuals[i * _k + c] = Vectors.Dot(weights, _scaled.AsSpan(i * _p, _p)) + v[_k * _p + c];
        }
        for (var i = from; i < to; i++) losses[i] = Residual(residuals.AsSpan(i * _k, _k), _targets[i]);
    }

    /// <summary>Turns a row's logits into probabilities less the target's one; the loss.</summary>
    static double Residual(Span<double> row, int target)
    {
        double max = double.NegativeInfinity, sum = 0;
        foreach (var z in row) max = Math.Max(max, z);
        var own = row[target] - max;
        foreach (ref var z in row) sum += z = Math.Exp(z - max);
        foreach (ref var z in row) z /= sum;
        row[target] -= 1;
        return Math.Log(sum) - own;
    }

    /// <summary>The gradient in some columns, of all classes; every sum runs over the rows in their order.</summary>
    void Gradient(double[] v, double[] residuals, int from, int to, double[] gradient)
    {
        for (var c = 0; c < _k; c++) gradient.AsSpan(c * _p + from, to - from).Clear();
        for (var row = 0; row < _n; row += RowsAtOnce)
        {
            var count = Math.Min(RowsAtOnce, _n - row);
            for (var c = 0; c < _k; c++)
                Vectors.AddRows(gradient.AsSpan(c * _p + from, to - from), _scaled.AsSpan(row * _p + from), _p, residuals.AsSpan(row * _k + c), _k, count);
        }
        for (var c = 0; c < _k; c++)
            for (var j = from; j < to; j++) gradient[c * _p + j] = gradient[c * _p + j] / _n + _penalty * _scales[j] * _scales[j] * v[c * _p + j];
    }

    void Intercepts(double[] residuals, Span<double> gradient)
    {
        gradient.Clear();
        for (var i = 0; i < _n; i++)
            for (var c = 0; c < _k; c++) gradient[c] += residuals[i * _k + c];
        foreach (ref var sum in gradient) sum /= _n;
    }
}
