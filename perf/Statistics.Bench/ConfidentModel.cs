using Behavior.Metrics.Confidence;

namespace Behavior.Perf.Statistics;

/// <summary>A model of known calibration.</summary>
/// <param name="Name">In words.</param>
/// <param name="Sureness">Confidence is 1 - 0.9 u^Sureness, u uniform: larger is surer.</param>
/// <param name="Accuracy">The chance of being right at a confidence.</param>
sealed record ConfidentModel(string Name, double Sureness, Func<double, double> Accuracy)
{
    const int Grid = 500_000;

    double? _ece;

    /// <summary>The binned error of infinitely many pictures.</summary>
    public double Ece => _ece ??= Binned();

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

    double Binned()
    {
        var (edges, gaps) = (new BinEdges(), new double[15]);
        for (var k = 0; k < Grid; k++)
        {
            var c = Confidence((k + 0.5) / Grid);
            gaps[edges.Of(c)] += (c - Accuracy(c)) / Grid;
        }
        return gaps.Sum(Math.Abs);
    }

    public double Confidence(double u) => 1 - 0.9 * Math.Pow(u, Sureness);
}
