namespace Behavior.Metrics.Recognition;

/// <summary>A chosen group for each sample, and the mean probabilities that decided.</summary>
public sealed class GroupDecisions
{
    readonly int[] _decisions;
    readonly double[] _means;

    internal GroupDecisions(int groups, int[] decisions, double[] means) => (Groups, _decisions, _means) = (groups, decisions, means);

    /// <summary>Number of groups.</summary>
    public int Groups { get; }

    /// <summary>The chosen group of each sample.</summary>
    public ReadOnlySpan<int> Decisions => _decisions;

    /// <summary>Mean probability of each group for one sample.</summary>
    public ReadOnlySpan<double> MeanProbabilities(int sample) => _means.AsSpan(sample * Groups, Groups);
}
