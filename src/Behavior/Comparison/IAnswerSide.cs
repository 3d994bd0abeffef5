using Behavior.Baselines;
using Behavior.Diagnostics;
using Behavior.Metrics;

namespace Behavior.Comparison;

/// <summary>One side of a comparison: where a checkpoint's answers come from.</summary>
public interface IAnswerSide
{
    /// <summary>What it is, in words.</summary>
    string Description { get; }

    /// <summary>The first digits of the hash of its weights.</summary>
    string Weights { get; }

    /// <summary>The answers of a row in a metric's views, in their order; null where it has none of the row.</summary>
    /// <exception cref="BehaviorException">They cannot be had; the message says why.</exception>
    IReadOnlyList<Answers>? Answers(BaselineRow row, ComparedMetric metric);

    /// <summary>The value of a row without answers of single samples; null where it is not known.</summary>
    Estimate? Value(BaselineRow row);
}
