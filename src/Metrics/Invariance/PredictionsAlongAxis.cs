using Behavior.Metrics.Confidence;
using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Invariance;

/// <summary>What single samples do along an axis; shares of samples with Wilson's interval.</summary>
/// <param name="RightAtAllPoints">Right at every setting: the worst case of each sample. Not the worst accuracy.</param>
/// <param name="RightAtSomePoint">Right at one setting at least.</param>
/// <param name="SameAtAllPoints">One and the same prediction at every setting.</param>
/// <param name="FlipRate">Share of (sample, neighbouring pair of settings) whose predictions differ; undefined for one point.</param>
public sealed record PredictionsAlongAxis(Estimate RightAtAllPoints, Estimate RightAtSomePoint, Estimate SameAtAllPoints, Estimate FlipRate)
{
    internal static PredictionsAlongAxis Of(PredictionScores[] scores)
    {
        int n = scores[0].N, all = 0, some = 0, same = 0, flips = 0, pairs = n * (scores.Length - 1);
        for (var i = 0; i < n; i++)
        {
            var (right, changes) = (0, 0);
            for (var j = 0; j < scores.Length; j++)
            {
                right += scores[j].Correct[i] ? 1 : 0;
                changes += j > 0 && scores[j].Predictions[i] != scores[j - 1].Predictions[i] ? 1 : 0;
            }
            all += right == scores.Length ? 1 : 0;
            some += right > 0 ? 1 : 0;
            same += changes == 0 ? 1 : 0;
            flips += changes;
        }
        // Pairs of one sample are not independent, so the flip rate has no Wilson interval.
        return new(Wilson.Proportion(all, n), Wilson.Proportion(some, n), Wilson.Proportion(same, n),
            pairs == 0 ? Estimate.Undefined(n, "one point has no neighbour") : new((double)flips / pairs, n));
    }
}
