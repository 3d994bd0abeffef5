using Behavior.Metrics.Confidence;
using Behavior.Metrics.Statistics;

namespace Behavior.Perf.Statistics;

/// <summary>ECE after a cross-fitted temperature, and what scaling gains, of logits whose posterior is known.</summary>
static class TemperatureScenarios
{
    public static IEnumerable<Scenario> All()
    {
        foreach (var world in new[]
                 {
                     new LogitWorld("calibrated at T = 1.5", 1.5, 0), new LogitWorld("calibrated at T = 1, so nothing to gain", 1, 0),
                     new LogitWorld("15 % of labels random, which no T mends", 1.5, 0.15),
                 })
        {
            var (before, after) = world.Ece();
            foreach (var n in new[] { 1000, 2000 })
            {
                var units = Units.Alone("set", n);
                string[] names = [.. units.Names];
                yield return new("ECE after scaling", $"{n:N0} pictures, {world.Name}", after, chance =>
                {
                    var (logits, labels) = world.Draw(chance, n);
                    return Trial.Of(CrossFittedTemperature.Run(units, logits, LogitWorld.Classes, labels, Folds.Of(names, labels, 2)).Ece.Estimate(), after);
                }) { Most = 1000 };
                yield return new("gain of scaling", $"{n:N0} pictures, {world.Name}", before - after, chance =>
                {
                    var (logits, labels) = world.Draw(chance, n);
                    var scores = PredictionScores.Of(logits, LogitWorld.Classes, labels);
                    var scaled = CrossFittedTemperature.Run(units, logits, LogitWorld.Classes, labels, Folds.Of(names, labels, 2)).Ece;
                    return Trial.Of(SampledEce.Of(units, scores.Confidences, scores.Correct) - scaled, before - after);
                }) { Most = 1000 };
            }
        }
    }
}
