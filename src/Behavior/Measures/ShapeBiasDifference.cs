using Behavior.Metrics.Statistics;

namespace Behavior.Measures;

/// <summary>Mean shape bias of one group of models minus another's, on resampled pictures. Decisions: +1 shape, -1 texture, 0 neither.</summary>
sealed class ShapeBiasDifference(sbyte[][] group, sbyte[][] other) : IResampledStatistic
{
    public int N => group[0].Length;

    public double Of(ReadOnlySpan<int> positions) => Mean(group, positions) - Mean(other, positions);

    public double Without(int position) => Of([.. Enumerable.Range(0, N).Where(i => i != position)]);

    static double Mean(sbyte[][] models, ReadOnlySpan<int> positions)
    {
        var sum = 0.0;
        foreach (var decisions in models) sum += Bias(decisions, positions);
        return sum / models.Length;
    }

    static double Bias(sbyte[] decisions, ReadOnlySpan<int> positions)
    {
        int shape = 0, texture = 0;
        foreach (var i in positions)
        {
            if (decisions[i] > 0) shape++;
            else if (decisions[i] < 0) texture++;
        }
        return shape + texture == 0 ? 0.5 : (double)shape / (shape + texture); // a resample without any decision favours neither
    }
}
