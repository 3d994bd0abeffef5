namespace Behavior.Measures;

/// <summary>Area under one model's accuracy curve over its accuracy at the reference, on resampled pictures.</summary>
sealed class KeptAccuracy(double[][] right, double[] weights, int reference) : SampleStatistic(right[0].Length)
{
    readonly double[] _area = [.. Enumerable.Range(0, right[0].Length).Select(i => weights.Select((w, j) => w * right[j][i]).Sum())];

    public override double Of(ReadOnlySpan<int> positions)
    {
        double area = 0, at = 0;
        foreach (var i in positions)
        {
            area += _area[i];
            at += right[reference][i];
        }
        return at == 0 ? 0 : area / at; // nothing right without the transformation: nothing to keep
    }
}
