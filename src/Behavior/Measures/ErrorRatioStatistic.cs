namespace Behavior.Measures;

/// <summary>A figure made of one model's error ratios (errors among a factor's samples over errors among all), on resampled pictures.</summary>
/// <param name="correct">Whether each sample is right.</param>
/// <param name="table">The samples' factors.</param>
/// <param name="figure">From the ratios, in the table's order; NaN for a factor without samples.</param>
sealed class ErrorRatioStatistic(bool[] correct, FactorTable table, Func<double[], double> figure) : SampleStatistic(correct.Length)
{
    public override double Of(ReadOnlySpan<int> positions)
    {
        int[] samples = new int[table.Names.Count], wrong = new int[table.Names.Count];
        var allWrong = 0;
        foreach (var i in positions)
        {
            if (!correct[i]) allWrong++;
            foreach (var f in table.OfSample[i])
            {
                samples[f]++;
                if (!correct[i]) wrong[f]++;
            }
        }
        var average = (double)allWrong / positions.Length;
        var ratios = new double[samples.Length];
        // A resample without any error says nothing about any factor: as often wrong as on average.
        for (var f = 0; f < ratios.Length; f++) ratios[f] = samples[f] == 0 ? double.NaN : average == 0 ? 1 : (double)wrong[f] / samples[f] / average;
        return figure(ratios);
    }

    /// <summary>Mean over the factors that have samples.</summary>
    public static double Mean(double[] ratios) => ratios.Where(r => !double.IsNaN(r)).DefaultIfEmpty(1).Average();
}
