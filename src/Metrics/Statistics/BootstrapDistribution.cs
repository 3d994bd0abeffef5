namespace Behavior.Metrics.Statistics;

/// <summary>The replicates of a bootstrap and the intervals read from them.</summary>
public sealed class BootstrapDistribution
{
    readonly IResampledStatistic _statistic;
    readonly double[] _replicates, _sorted;

    internal BootstrapDistribution(IResampledStatistic statistic, double estimate, double[] replicates)
    {
        (_statistic, Estimate, _replicates) = (statistic, estimate, replicates);
        _sorted = [.. replicates];
        Array.Sort(_sorted);
    }

    /// <summary>The statistic on the data.</summary>
    public double Estimate { get; }

    /// <summary>The statistic on each resample, in order.</summary>
    public IReadOnlyList<double> Replicates => _replicates;

    /// <summary>Replicates below the estimate.</summary>
    public int Below => _replicates.Count(r => r < Estimate);

    /// <summary>Replicates equal to the estimate.</summary>
    public int Equal => _replicates.Count(r => r == Estimate);

    /// <summary>Mean of the replicates. ECE is biased under resampling: its mean lies off the estimate.</summary>
    public double Mean => MeanEstimate.Of(_replicates).Value;

    /// <summary>Standard deviation of the replicates, divisor B - 1; undefined for a single one.</summary>
    public Figure StandardError
    {
        get
        {
            if (_replicates.Length < 2) return Figure.Undefined("one resample has no spread");
            var mean = Mean;
            return Math.Sqrt(_replicates.Sum(r => (r - mean) * (r - mean)) / (_replicates.Length - 1));
        }
    }

    /// <summary>The bias correction z0 = z((below + equal / 2) / B) of BCa; undefined when all replicates lie on one side.</summary>
    public Figure BiasCorrection
    {
        get
        {
            var z0 = Normal.Quantile((Below + Equal / 2.0) / _replicates.Length);
            return double.IsFinite(z0) ? z0 : Figure.Undefined("all replicates lie on one side of the estimate");
        }
    }

    /// <summary>The acceleration of BCa from the jackknife: sum u^3 / (6 (sum u^2)^1.5), 0 when all u are 0; undefined for one sample.</summary>
    public Figure Acceleration
    {
        get
        {
            var n = _statistic.N;
            if (n < 2) return Figure.Undefined("one sample has no jackknife");
            var without = new double[n];
            Parallel.For(0, n, i => without[i] = _statistic.Without(i));
            double mean = MeanEstimate.Of(without).Value, squares = 0, cubes = 0;
            foreach (var t in without)
            {
                var u = mean - t;
                squares += u * u;
                cubes += u * u * u;
            }
            return squares == 0 ? 0 : cubes / (6 * Math.Pow(squares, 1.5));
        }
    }

    /// <summary>The estimate with the percentile interval: the replicates' quantiles (1 -/+ level) / 2, interpolated linearly.</summary>
    public Estimate Percentile(double level = 0.95)
    {
        BadInput.RequireLevel(level);
        return new(new Figure(Estimate), _statistic.N, new Interval(Quantile((1 - level) / 2), Quantile(1 - (1 - level) / 2)));
    }

    /// <summary>The estimate with the bias-corrected and accelerated interval (Efron 1987); without an interval when all replicates lie on one side. Costs one statistic a sample.</summary>
    public Estimate Bca(double level = 0.95)
    {
        return new(new Figure(Estimate), _statistic.N, BcaShares(level) is { } shares ? new Interval(Quantile(shares.Low), Quantile(shares.High)) : null);
    }

    /// <summary>The shares of replicates below the two limits of <see cref="Bca"/>: Phi(z0 + (z0 + z) / (1 - a (z0 + z))); null where undefined.</summary>
    public Interval? BcaShares(double level = 0.95)
    {
        BadInput.RequireLevel(level);
        Figure z0 = BiasCorrection, acceleration = Acceleration;
        return z0.IsDefined && acceleration.IsDefined ? new Interval(Share((1 - level) / 2), Share(1 - (1 - level) / 2)) : null;

        double Share(double q)
        {
            var z = z0.Value + Normal.Quantile(q);
            return Normal.Cdf(z0.Value + z / (1 - acceleration.Value * z));
        }
    }

    /// <summary>Quantile <paramref name="q"/> of the replicates: h = (B - 1) q, linear between neighbours.</summary>
    public double Quantile(double q)
    {
        var h = (_sorted.Length - 1) * q;
        var i = Math.Min(_sorted.Length - 1, (int)Math.Floor(h));
        return i + 1 < _sorted.Length ? _sorted[i] + (h - i) * (_sorted[i + 1] - _sorted[i]) : _sorted[i];
    }
}
