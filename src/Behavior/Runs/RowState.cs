namespace Behavior.Runs;

/// <summary>What became of a row of the suite.</summary>
public enum RowState
{
    /// <summary>It was measured, and equals what is pinned; or it measures nothing, and passed.</summary>
    Agrees,

    /// <summary>It was measured, and differs from what is pinned.</summary>
    Differs,

    /// <summary>It differs from what is pinned by an update that the gate judges: no row but the gate's is red for it (<c>-p:Gate=significant</c>).</summary>
    Changed,

    /// <summary>It was measured, and nothing is pinned yet.</summary>
    New,

    /// <summary>It could not be measured: something is wrong.</summary>
    Failed,

    /// <summary>It was not measured: weights or data are not on this machine.</summary>
    Missing,

    /// <summary>There is nothing to measure: the zoo has no such models, benchmarks or capabilities.</summary>
    DoesNotApply,
}
