namespace Behavior.Imaging.Tests.Corruptions;

/// <summary>The figures of <c>statistics.json</c> for one corrupted picture: mean, standard deviation and mean absolute difference for each channel, and PSNR over all.</summary>
sealed record PictureStatistics(double[] Mean, double[] Std, double[] Mae, double Psnr)
{
    public static PictureStatistics Of(RgbImage clean, RgbImage corrupted)
    {
        var (mean, std, mae, squares) = (new double[3], new double[3], new double[3], 0.0);
        var count = clean.Pixels.Length / 3.0;
        for (var i = 0; i < clean.Pixels.Length; i++)
        {
            double v = corrupted.Pixels[i], d = v - clean.Pixels[i];
            mean[i % 3] += v / count;
            std[i % 3] += v * v / count;
            mae[i % 3] += Math.Abs(d) / count;
            squares += d * d / clean.Pixels.Length;
        }
        for (var c = 0; c < 3; c++) std[c] = Math.Sqrt(std[c] - mean[c] * mean[c]);
        return new(mean, std, mae, 10 * Math.Log10(255 * 255 / squares));
    }

    public static PictureStatistics Average(IReadOnlyList<PictureStatistics> draws) => new(
        [.. Enumerable.Range(0, 3).Select(c => draws.Average(d => d.Mean[c]))],
        [.. Enumerable.Range(0, 3).Select(c => draws.Average(d => d.Std[c]))],
        [.. Enumerable.Range(0, 3).Select(c => draws.Average(d => d.Mae[c]))],
        draws.Average(d => d.Psnr));
}
