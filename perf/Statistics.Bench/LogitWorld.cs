using Behavior.Metrics.Confidence;

namespace Behavior.Perf.Statistics;

/// <summary>Logits of ten classes that are T times those of the posterior, but for a share of labels that is random.</summary>
sealed record LogitWorld(string Name, double Temperature, double RandomLabels)
{
    public const int Classes = 10;
    const int Many = 1_000_000;
    const double Sharpness = 2.5;

    public (float[] Logits, int[] Labels) Draw(Chance chance, int n)
    {
        var (logits, labels) = (new float[n * Classes], new int[n]);
        for (var i = 0; i < n; i++)
        {
            double[] z = [.. chance.Normals(Classes).Select(x => Sharpness * x)], p = Softmax(z);
            var left = chance.Happens(RandomLabels) ? 0 : chance.Uniform();
            labels[i] = chance.Below(Classes);
            if (left > 0)
                for (labels[i] = 0; labels[i] < Classes - 1 && left >= p[labels[i]]; labels[i]++) left -= p[labels[i]];
            for (var c = 0; c < Classes; c++) logits[i * Classes + c] = (float)(Temperature * z[c]);
        }
        return (logits, labels);
    }

    /// <summary>Binned error of infinitely many pictures without and with the best temperature; correctness by its chance, not by drawn labels.</summary>
    public (double Before, double After) Ece()
    {
        var (logits, labels) = Draw(new("logits", 0), Many);
        return (Ece(logits, 1), RandomLabels == 0 ? 0 : Ece(logits, TemperatureScaling.Fit(logits, Classes, labels).Value));
    }

    double Ece(float[] logits, double temperature)
    {
        var (edges, gaps) = (new BinEdges(), new double[15]);
        for (var i = 0; i < Many; i++)
        {
            double[] z = [.. logits.AsSpan(i * Classes, Classes).ToArray().Select(x => (double)x)];
            double confidence = Softmax([.. z.Select(x => x / temperature)]).Max(), right = Softmax([.. z.Select(x => x / Temperature)]).Max();
            gaps[edges.Of(confidence)] += (confidence - (1 - RandomLabels) * right - RandomLabels / Classes) / Many;
        }
        return gaps.Sum(Math.Abs);
    }

    static double[] Softmax(double[] z)
    {
        var max = z.Max();
        double[] e = [.. z.Select(x => Math.Exp(x - max))];
        var sum = e.Sum();
        return [.. e.Select(x => x / sum)];
    }
}
