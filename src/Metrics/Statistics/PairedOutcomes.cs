namespace Behavior.Metrics.Statistics;

/// <summary>
/// The table of two models on the same samples. Differences are always candidate minus baseline.
/// </summary>
/// <param name="BothRight">a: samples that both get right.</param>
/// <param name="OnlyBaselineRight">b: regressed.</param>
/// <param name="OnlyCandidateRight">c: fixed.</param>
/// <param name="BothWrong">d: samples that both get wrong.</param>
public readonly record struct PairedOutcomes(int BothRight, int OnlyBaselineRight, int OnlyCandidateRight, int BothWrong)
{
    /// <summary>Samples in all.</summary>
    public int N => BothRight + OnlyBaselineRight + OnlyCandidateRight + BothWrong;

    /// <summary>Samples whose correctness differs.</summary>
    public int Discordant => OnlyBaselineRight + OnlyCandidateRight;

    /// <summary>Counts the table of two lists of correctness.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0425: different lengths, no samples.</exception>
    public static PairedOutcomes Of(ReadOnlySpan<bool> baseline, ReadOnlySpan<bool> candidate)
    {
        BadInput.RequireSame("the candidate's samples", baseline.Length, candidate.Length);
        if (baseline.IsEmpty) throw BadInput.Empty("paired correctness");
        int a = 0, b = 0, c = 0;
        for (var i = 0; i < baseline.Length; i++)
        {
            if (baseline[i] && candidate[i]) a++;
            else if (baseline[i]) b++;
            else if (candidate[i]) c++;
        }
        return new(a, b, c, baseline.Length - a - b - c);
    }

    /// <summary>Checks that no count is negative and that there is a sample.</summary>
    internal PairedOutcomes Checked()
    {
        Counts.RequireNonNegative("the count of both right", BothRight);
        Counts.RequireNonNegative("the count of only the baseline right", OnlyBaselineRight);
        Counts.RequireNonNegative("the count of only the candidate right", OnlyCandidateRight);
        Counts.RequireNonNegative("the count of both wrong", BothWrong);
        if (N == 0) throw BadInput.Empty("paired outcomes");
        return this;
    }
}
