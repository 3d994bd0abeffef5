namespace Behavior.Metrics.Robustness;

/// <summary>An error for each corruption, relative to a baseline's, and their mean.</summary>
public sealed class CorruptionErrors
{
    internal CorruptionErrors(IReadOnlyDictionary<string, Figure> perCorruption) => PerCorruption = perCorruption;

    /// <summary>The quotient of each corruption, in the order given. A fraction (0.78), not percent; undefined where the baseline makes no error.</summary>
    public IReadOnlyDictionary<string, Figure> PerCorruption { get; }

    /// <summary>Mean of the defined quotients; n counts them.</summary>
    [Metric("mean_corruption_error", Direction.LowerIsBetter, Unit = "ratio", Source = "Hendrycks, Dietterich 2019, section 4.1")]
    public Estimate Mean
    {
        get
        {
            var defined = PerCorruption.Values.Where(f => f.IsDefined).Select(f => f.Value).ToArray();
            return defined.Length == 0 ? Estimate.Undefined(0, "the baseline makes no error on any corruption") : new(defined.Sum() / defined.Length, defined.Length);
        }
    }
}
