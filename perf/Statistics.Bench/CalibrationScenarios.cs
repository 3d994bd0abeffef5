using Behavior.Metrics.Confidence;
using Behavior.Metrics.Statistics;

namespace Behavior.Perf.Statistics;

/// <summary>Calibration errors of models whose accuracy at each confidence is known.</summary>
static class CalibrationScenarios
{
    public static IEnumerable<Scenario> All()
    {
        List<ConfidentModel> models = [.. Models()];
        foreach (var n in new[] { 500, 2000, 10000 })
        {
            var units = Units.Alone("set", n);
            foreach (var model in models)
                yield return new("ECE", $"{n:N0} pictures, {model.Name}", model.Ece, chance =>
                {
                    var (confidences, correct) = model.Draw(chance, n);
                    return Trial.Of(SampledEce.Of(units, confidences, correct).Estimate(), model.Ece);
                }) { Most = n > 2000 ? 500 : 2000 };
        }
        foreach (var (a, b) in new[] { (0, 0), (0, 1), (1, 1), (1, 2), (3, 1), (4, 0), (5, 4) })
            foreach (var n in new[] { 1000, 2000 })
            {
                var units = Units.Alone("set", n);
                yield return new("difference of two ECE", $"{n:N0} pictures, {models[a].Name} minus {models[b].Name}", models[a].Ece - models[b].Ece, chance =>
                {
                    var (ca, ra) = models[a].Draw(chance, n);
                    var (cb, rb) = models[b].Draw(chance, n);
                    return Trial.Of(SampledEce.Of(units, ca, ra) - SampledEce.Of(units, cb, rb), models[a].Ece - models[b].Ece);
                }) { Most = 1000 };
            }
    }

    static IEnumerable<ConfidentModel> Models() =>
    [
        new("calibrated", 2.5, c => c),
        new("overconfident by 0.02", 2.5, c => Math.Max(0, c - 0.02)),
        new("overconfident by 0.1", 2.5, c => Math.Max(0, c - 0.1)),
        new("underconfident, high accuracy", 4, c => Math.Min(1, c + 0.6 * (1 - c))),
        new("temperature 1.3 too sharp", 2.5, c => Sharpened(c, 1 / 1.3)),
        new("temperature 1.05 too sharp", 2.5, c => Sharpened(c, 1 / 1.05)),
    ];

    static double Sharpened(double c, double power)
    {
        double x = Math.Pow(c, power), y = 9 * Math.Pow((1 - c) / 9, power);
        return x / (x + y);
    }
}
