using Behavior.Metrics.Confidence;
using Behavior.Metrics.Statistics;

namespace Behavior.Perf.Statistics;

/// <summary>Calibration errors of models whose accuracy at each confidence is known.</summary>
static class CalibrationScenarios
{
    public static IEnumerable<Scenario> All()
    {
        foreach (var n in new[] { 500, 2000, 10000 })
            foreach (var model in Models())
            {
                var truth = model.Ece();
                yield return new("ECE", $"{n:N0} pictures, {model.Name}", $"{truth:0.0000}", chance =>
                {
                    var (confidences, correct) = model.Draw(chance, n);
                    return Trial.Of(SampledEce.Of(Units.Alone("set", n), confidences, correct).Effect(), truth);
                });
            }
        List<ConfidentModel> models = [.. Models()];
        foreach (var (a, b) in new[] { (0, 0), (0, 1), (1, 1), (1, 2), (3, 1), (4, 0), (5, 4) })
            foreach (var n in new[] { 1000, 2000 })
        {
            var truth = models[a].Ece() - models[b].Ece();
            yield return new("difference of two ECE", $"{n:N0} pictures, {models[a].Name} minus {models[b].Name}", $"{truth:0.0000}", chance =>
            {
                var (ca, ra) = models[a].Draw(chance, n);
                var (cb, rb) = models[b].Draw(chance, n);
                var units = Units.Alone("set", n);
                return Trial.Of((SampledEce.Of(units, ca, ra) - SampledEce.Of(units, cb, rb)).Effect(), truth);
            });
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

/// <summary>A model of known calibration.</summary>
/// <param name="Name">In words.</param>
/// <param name="Sureness">Confidence is 1 - 0.9 u^Sureness, u uniform: larger is surer.</param>
/// <param name="Accuracy">The chance of being right at a confidence.</param>
sealed record ConfidentModel(string Name, double Sureness, Func<double, double> Accuracy)
{
    const int Grid = 2_000_000;

    public (double[] Confidences, bool[] Correct) Draw(Chance chance, int n)
    {
        var (confidences, correct) = (new double[n], new bool[n]);
        for (var i = 0; i < n; i++)
        {
            confidences[i] = Confidence(chance.Uniform());
            correct[i] = chance.Happens(Accuracy(confidences[i]));
        }
        return (confidences, correct);
    }

    /// <summary>The binned error of infinitely many pictures.</summary>
    public double Ece()
    {
        var (edges, gaps) = (new BinEdges(), new double[15]);
        for (var k = 0; k < Grid; k++)
        {
            var c = Confidence((k + 0.5) / Grid);
            gaps[edges.Of(c)] += (c - Accuracy(c)) / Grid;
        }
        return gaps.Sum(Math.Abs);
    }

    double Confidence(double u) => 1 - 0.9 * Math.Pow(u, Sureness);
}
