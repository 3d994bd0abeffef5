namespace Behavior.Metrics.Statistics;

/// <summary>What a comparison with a margin says. 'Not inferior' and 'significantly worse' can both hold: say both.</summary>
public sealed record NonInferiorityTest
{
    /// <summary>z(-margin).</summary>
    public required double ZNonInferiority { get; init; }

    /// <summary>p of 'the candidate is not worse by the margin': Phi(-z(-margin)).</summary>
    public required double PNonInferiority { get; init; }

    /// <summary>p of 'the candidate is worse by more than the margin': Phi(z(-margin)).</summary>
    public required double PInferiority { get; init; }

    /// <summary>z(+margin).</summary>
    public required double ZUpper { get; init; }

    /// <summary>p of 'the difference lies within the margin on both sides' (two one-sided tests).</summary>
    public required double PEquivalence { get; init; }

    /// <summary>The difference with Tango's interval at level 1 - 2 alpha; the verdicts are read from it.</summary>
    public required Estimate Difference { get; init; }

    /// <summary>The lower limit is above -margin: p of non-inferiority below alpha.</summary>
    public required bool NonInferior { get; init; }

    /// <summary>The upper limit is below -margin.</summary>
    public required bool Inferior { get; init; }

    /// <summary>Both limits are within the margin.</summary>
    public required bool Equivalent { get; init; }
}
