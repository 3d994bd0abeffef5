using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Robustness;

/// <summary>
/// Comparison at equal clean accuracy: what would the peers reach under the shift if they were as accurate as the candidate? Interpolated
/// in logit space between the two nearest peers, so it needs no global line; undefined outside their range, it never extrapolates.
/// </summary>
public static class AccuracyMatched
{
    /// <summary>Accuracy of the candidate under the shift minus that of its accuracy-matched peers, a fraction; n counts the peers used (1 for an exact match, else 2).</summary>
    /// <param name="clean">Clean accuracy of the candidate.</param>
    /// <param name="shifted">Its accuracy under the shift.</param>
    /// <param name="peersClean">Clean accuracies of the peers, strictly between 0 and 1.</param>
    /// <param name="peersShifted">Their accuracies under the shift, strictly between 0 and 1.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0425, 0427: different lengths, no peers, an accuracy out of range.</exception>
    [Metric("accuracy_matched_difference", Direction.HigherIsBetter, Low = -1, High = 1, Source = "own definition: logit interpolation between the nearest peers")]
    public static Estimate Difference(double clean, double shifted, ReadOnlySpan<double> peersClean, ReadOnlySpan<double> peersShifted)
    {
        BadInput.RequireSame("the peers' shifted accuracies", peersClean.Length, peersShifted.Length);
        if (peersClean.IsEmpty) throw BadInput.Empty("peers to match by accuracy");
        AccuracyLogit.Of(shifted);
        AccuracyLogit.Of(clean);
        int below = -1, above = -1;
        for (var i = 0; i < peersClean.Length; i++)
        {
            if (!AccuracyLogit.Of(peersClean[i]).IsDefined || !AccuracyLogit.Of(peersShifted[i]).IsDefined) continue;
            if (peersClean[i] <= clean && (below < 0 || peersClean[i] > peersClean[below])) below = i;
            if (peersClean[i] >= clean && (above < 0 || peersClean[i] < peersClean[above])) above = i;
        }
        if (below < 0 || above < 0) return Estimate.Undefined(0, $"no peer is {(below < 0 ? "less" : "more")} accurate than the candidate ({BadInput.Text(clean)})");
        if (peersClean[below] == peersClean[above]) return new(shifted - peersShifted[below], 1);
        double x0 = Logit(peersClean[below]), x1 = Logit(peersClean[above]), y0 = Logit(peersShifted[below]), y1 = Logit(peersShifted[above]);
        var matched = AccuracyLogit.Inverse(y0 + (Logit(clean) - x0) / (x1 - x0) * (y1 - y0));
        return new(shifted - matched, 2);
    }

    static double Logit(double accuracy) => AccuracyLogit.Of(accuracy).Value;
}
