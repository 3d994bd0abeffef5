namespace Behavior.Metrics.Statistics;

/// <summary>How often each candidate takes each rank when scores are drawn again. Candidates that tie share their ranks in equal parts.</summary>
public static class RankProbabilities
{
    /// <summary>The share of draws in which a candidate has a rank: one row a candidate, its ranks from the best.</summary>
    /// <param name="scores">One row a draw: a score for each candidate, higher is better.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0425: rows of different lengths, no draws.</exception>
    public static double[][] Of(IReadOnlyList<double[]> scores)
    {
        if (scores.Count == 0) throw BadInput.Empty("draws of scores");
        var candidates = scores[0].Length;
        var shares = Enumerable.Range(0, candidates).Select(_ => new double[candidates]).ToArray();
        foreach (var draw in scores)
        {
            BadInput.RequireSame("scores of a draw", candidates, draw.Length);
            for (var i = 0; i < candidates; i++)
            {
                var (better, tied) = (0, 0);
                foreach (var other in draw)
                {
                    if (other > draw[i]) better++;
                    else if (other == draw[i]) tied++;
                }
                for (var rank = better; rank < better + tied; rank++) shares[i][rank] += 1.0 / tied;
            }
        }
        foreach (var own in shares) for (var rank = 0; rank < candidates; rank++) own[rank] /= scores.Count;
        return shares;
    }
}
