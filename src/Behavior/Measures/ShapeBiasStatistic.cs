namespace Behavior.Measures;

/// <summary>Shape bias on resampled pictures. Decisions: +1 shape, -1 texture, 0 neither.</summary>
sealed class ShapeBiasStatistic(sbyte[] decisions) : SampleStatistic(decisions.Length)
{
    public override double Of(ReadOnlySpan<int> positions)
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
