namespace Behavior.Metrics.Statistics;

/// <summary>Groups whose sizes every resample keeps: strata ascending, members in ascending position, each drawn only from its own stratum.</summary>
public sealed class Strata
{
    readonly int[][] _members;

    /// <summary>Groups samples by the stratum number of each.</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0425: no samples.</exception>
    public Strata(ReadOnlySpan<int> stratumOfSample)
    {
        if (stratumOfSample.IsEmpty) throw BadInput.Empty("strata");
        N = stratumOfSample.Length;
        var of = stratumOfSample.ToArray();
        _members = [.. Enumerable.Range(0, N).GroupBy(i => of[i]).OrderBy(g => g.Key).Select(g => g.ToArray())];
    }

    /// <summary>Samples in all.</summary>
    public int N { get; }

    /// <summary>Number of strata.</summary>
    public int Count => _members.Length;

    internal void Fill(Span<int> positions, ulong key)
    {
        var done = 0;
        foreach (var members in _members)
        {
            var part = positions.Slice(done, members.Length);
            Resamples.Fill(part, key, members.Length, done);
            for (var i = 0; i < part.Length; i++) part[i] = members[part[i]];
            done += members.Length;
        }
    }
}
