using Behavior.Metrics;

namespace Behavior.Comparison;

/// <summary>What changed in one row between a baseline and an update. Differences are oriented: positive is better, whichever way the metric improves.</summary>
/// <param name="Row">The row's name.</param>
/// <param name="Theory">Its theory.</param>
/// <param name="Dataset">Its benchmark.</param>
/// <param name="Metric">Its metric.</param>
public sealed record RowChange(string Row, string Theory, string Dataset, string Metric)
{
    /// <summary>Which way the metric improves.</summary>
    public Direction Direction { get; init; } = Direction.Descriptive;

    /// <summary>The figure of the baseline.</summary>
    public Figure Before { get; init; } = Figure.Undefined("it was not computed");

    /// <summary>The figure of the update, as the metric counts it.</summary>
    public Figure After { get; init; } = Figure.Undefined("it was not computed");

    /// <summary>The oriented difference with its 95 % interval; null where there is none, see <see cref="Why"/>.</summary>
    public Estimate? Difference { get; init; }

    /// <summary>Two-sided p of 'no change'; null for rows that are compared by their intervals alone.</summary>
    public double? P { get; init; }

    /// <summary>The standard error of the difference; 0 where it is told by counts.</summary>
    public double StandardError { get; init; }

    /// <summary>Whether the figure is a share of right answers of samples that are units by themselves: its test is exact McNemar.</summary>
    public bool IsExact { get; init; }

    /// <summary>Why there is no difference.</summary>
    public string Why { get; init; } = "";

    /// <summary>Answers that only the baseline has right, over all views.</summary>
    public int Regressed { get; init; }

    /// <summary>Answers that only the update has right.</summary>
    public int Fixed { get; init; }

    /// <summary>Samples that only one side has: they are left out.</summary>
    public int LeftOut { get; init; }

    /// <summary>Its parts.</summary>
    public IReadOnlyList<SliceChange> Slices { get; init; } = [];

    /// <summary>Pairs of classes that are confused more often.</summary>
    public IReadOnlyList<Confusion> Confusions { get; init; } = [];

    /// <summary>The samples that were lost and won in its first view.</summary>
    public IReadOnlyList<Flip> Flips { get; init; } = [];

    /// <summary>Whether both sides gave the very same answers, or are the same weights with the same head and transform: what another processor does to the last bits is no update.</summary>
    public bool IsSame { get; init; }

    /// <summary>Whether it is compared by the intervals of two values, not by the answers of single samples.</summary>
    public bool ByIntervals { get; init; }
}
