namespace Behavior.Metrics.Robustness;

/// <summary>
/// AlexNet's mean error over five severities of each ImageNet-C corruption, as fractions: the published denominators of mCE
/// (Hendrycks, Dietterich 2019; code of hendrycks/robustness and alibaba/easyrobust).
/// </summary>
public static class AlexNetBaseline
{
    /// <summary>Mean error by corruption, the fifteen of the benchmark in its order.</summary>
    public static IReadOnlyDictionary<string, double> MeanErrors { get; } = new Dictionary<string, double>
    {
        ["gaussian_noise"] = 0.886428,
        ["shot_noise"] = 0.894468,
        ["impulse_noise"] = 0.92264,
        ["defocus_blur"] = 0.81988,
        ["glass_blur"] = 0.826268,
        ["motion_blur"] = 0.785948,
        ["zoom_blur"] = 0.79836,
        ["snow"] = 0.866816,
        ["frost"] = 0.826572,
        ["fog"] = 0.819324,
        ["brightness"] = 0.564592,
        ["contrast"] = 0.853204,
        ["elastic_transform"] = 0.646056,
        ["pixelate"] = 0.71784,
        ["jpeg_compression"] = 0.6065,
    };
}
