namespace Behavior.Metrics.Transfer;

/// <summary>Tries C = 0.001 to 10 in powers of ten, and goes on beyond an end while that end alone is best: as far as 1e-5 and 1e4.</summary>
sealed class PenaltySearch
{
    const int First = 2, Last = 6;

    static readonly double[] s_values = [1e-5, 1e-4, 0.001, 0.01, 0.1, 1, 10, 100, 1000, 1e4];

    readonly int[] _right = new int[s_values.Length];
    int _from = First, _to = Last;

    PenaltySearch() { }

    /// <summary>The values that were tried, ascending.</summary>
    public double[] Grid => s_values[_from..(_to + 1)];

    /// <summary>How many were right at each.</summary>
    public int[] Right => _right[_from..(_to + 1)];

    /// <summary>Searches.</summary>
    /// <param name="right">How many are right at a C; asked once of each, ascending as far as 1e4, then what lies below 0.001.</param>
    public static PenaltySearch Run(Func<double, int> right)
    {
        var search = new PenaltySearch();
        for (var i = First; i <= Last; i++) search._right[i] = right(s_values[i]);
        while (search._to < s_values.Length - 1 && search.IsAloneBest(^1)) search._right[++search._to] = right(s_values[search._to]);
        while (search._from > 0 && search.IsAloneBest(0)) search._right[--search._from] = right(s_values[search._from]);
        return search;
    }

    // An end that shares its rank is no reason to look further: among equals the smaller C is taken.
    bool IsAloneBest(Index end)
    {
        var right = Right;
        return right.Count(r => r >= right[end]) == 1;
    }
}
