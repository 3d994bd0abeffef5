namespace Behavior.Metrics;

/// <summary>Which way a metric improves.</summary>
public enum Direction
{
    /// <summary>Neither way is better: it describes (shape bias, T, CKA).</summary>
    Descriptive,

    /// <summary>Larger is better.</summary>
    HigherIsBetter,

    /// <summary>Smaller is better.</summary>
    LowerIsBetter,

    /// <summary>Nearer to zero is better (signed over-confidence).</summary>
    NearerZeroIsBetter,
}
