using Behavior.Diagnostics;

namespace Behavior.Evaluation;

/// <summary>What became of one checkpoint in a pass: its predictions, or why there are none.</summary>
sealed record Outcome(Predictions? Predictions, BehaviorException? Error)
{
    /// <summary>The predictions.</summary>
    /// <exception cref="BehaviorException">There are none.</exception>
    public Predictions Get() => Predictions ?? throw Error!;
}
