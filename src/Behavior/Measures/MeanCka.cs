namespace Behavior.Measures;

/// <summary>Mean CKA over pairs of layers, on resampled batches: samples of a batch share their kernel, so batches are what can be drawn again.</summary>
sealed class MeanCka(IReadOnlyList<LayerPair> pairs) : SampleStatistic(pairs[0].Between.Length)
{
    public override double Of(ReadOnlySpan<int> positions)
    {
        var sum = 0.0;
        foreach (var pair in pairs) sum += pair.Cka(positions);
        return sum / pairs.Count;
    }
}
