using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Confidence;

/// <summary>
/// Temperature scaling judged on all samples: each half is scaled by the temperature that was fitted on the other. The ECE knows the
/// influence of every unit, also the one that a unit has by moving the temperature (the M-estimator's: minus its score over the curvature).
/// </summary>
public sealed class CrossFittedTemperature
{
    CrossFittedTemperature(IReadOnlyList<Figure> temperatures, SampledFigure ece, Figure debiased, Figure overconfidence, double[]? confidences = null) =>
        (Temperatures, Ece, Debiased, Overconfidence, Confidences) = (temperatures, ece, debiased, overconfidence, confidences);

    /// <summary>The temperature that each half is scaled by; undefined where the other half has no optimum.</summary>
    public IReadOnlyList<Figure> Temperatures { get; }

    /// <summary>ECE after scaling, 15 equal-width bins; undefined with a temperature.</summary>
    public SampledFigure Ece { get; }

    /// <summary>The same without what chance adds to it.</summary>
    public Figure Debiased { get; }

    /// <summary>Mean confidence minus accuracy after scaling.</summary>
    public Figure Overconfidence { get; }

    /// <summary>The confidence of each answer after scaling; null where there is no temperature.</summary>
    public IReadOnlyList<double>? Confidences { get; }

    /// <summary>Fits and judges.</summary>
    /// <param name="units">The units of the samples.</param>
    /// <param name="logits">float32, row-major [n, classes].</param>
    /// <param name="classes">Columns; at least 2.</param>
    /// <param name="labels">One class index a row.</param>
    /// <param name="half">0 or 1 for each sample; both occur.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0421, 0422, 0424, 0425, 0427: bad logits, labels or shapes, an empty half.</exception>
    public static CrossFittedTemperature Run(Units units, ReadOnlySpan<float> logits, int classes, ReadOnlySpan<int> labels, ReadOnlySpan<int> half)
    {
        BadInput.RequireSame("halves for the samples", labels.Length, half.Length);
        Half[] halves = [new(logits, classes, labels, half, 0), new(logits, classes, labels, half, 1)];
        Figure[] temperatures = [halves[1].Temperature, halves[0].Temperature];
        if (temperatures.FirstOrDefault(t => !t.IsDefined) is { WhyUndefined: { } why })
            return new(temperatures, SampledFigure.Undefined(labels.Length, $"no temperature fits one half: {why}"), Figure.Undefined(why), Figure.Undefined(why));
        var (confidences, correct, slopes) = (new double[labels.Length], new bool[labels.Length], new double[labels.Length]);
        for (var h = 0; h < 2; h++) halves[h].Judge(1 / temperatures[h].Value, confidences, correct, slopes);
        var gaps = BinGaps.Of(units, confidences, correct, 15);
        var ece = SampledEce.Of(units, gaps);
        var edges = new BinEdges();
        var through = new double[units.Count];
        for (var h = 0; h < 2; h++)
        {
            // How ECE moves with the inverse temperature that this half is scaled by, times how each sample of the other half moves that.
            var slope = 0.0;
            foreach (var i in halves[h].Rows)
                if (edges.Of(confidences[i]) is >= 0 and var bin) slope += Math.Sign(gaps.Gap[bin]) * slopes[i] / labels.Length;
            halves[1 - h].AddInfluence(1 / temperatures[h].Value, slope, units, through);
        }
        var over = 0.0;
        for (var i = 0; i < confidences.Length; i++) over += (confidences[i] - (correct[i] ? 1 : 0)) / confidences.Length;
        return new(temperatures, ece.With(units, through), SampledEce.Debiased(gaps), over, confidences);
    }

    /// <summary>The samples of one half.</summary>
    sealed class Half
    {
        readonly float[] _logits;
        readonly int[] _labels;
        readonly int _classes;

        public Half(ReadOnlySpan<float> logits, int classes, ReadOnlySpan<int> labels, ReadOnlySpan<int> half, int which)
        {
            var rows = new List<int>();
            for (var i = 0; i < half.Length; i++)
                if (half[i] == which) rows.Add(i);
            if (rows.Count == 0) throw BadInput.Argument("the number of samples for a held-out temperature", "at least one in each half", "none", "a set that was cut to one sample");
            (Rows, _classes, _logits, _labels) = (rows, classes, new float[rows.Count * classes], new int[rows.Count]);
            for (var i = 0; i < rows.Count; i++)
            {
                logits.Slice(rows[i] * classes, classes).CopyTo(_logits.AsSpan(i * classes));
                _labels[i] = labels[rows[i]];
            }
            Temperature = TemperatureScaling.Fit(_logits, classes, _labels);
        }

        /// <summary>Positions of its samples among all.</summary>
        public IReadOnlyList<int> Rows { get; }

        /// <summary>The temperature fitted on it.</summary>
        public Figure Temperature { get; }

        /// <summary>Confidence, correctness, and d confidence / d b of every sample at the inverse temperature b.</summary>
        public void Judge(double b, double[] confidences, bool[] correct, double[] slopes) => Parallel.For(0, Rows.Count, i =>
        {
            var (moments, row) = (Moments.Of(_logits.AsSpan(i * _classes, _classes), b), Rows[i]);
            confidences[row] = moments.Largest;
            correct[row] = moments.Answer == _labels[i];
            slopes[row] = moments.Largest * (moments.Max - moments.Mean);
        });

        /// <summary>Adds what every unit of this half does to a figure of that slope in b by moving b, which was fitted on it.</summary>
        public void AddInfluence(double b, double slope, Units units, double[] influence)
        {
            var (scores, curvature) = (new double[Rows.Count], 0.0);
            var all = new Moments[Rows.Count];
            Parallel.For(0, Rows.Count, i => all[i] = Moments.Of(_logits.AsSpan(i * _classes, _classes), b));
            for (var i = 0; i < all.Length; i++)
            {
                scores[i] = all[i].Mean - _logits[i * _classes + _labels[i]];
                curvature += all[i].Variance;
            }
            if (curvature == 0) return;
            for (var i = 0; i < scores.Length; i++) influence[units.OfSample[Rows[i]]] -= slope * scores[i] / curvature;
        }
    }

    /// <summary>Of one sample's logits under its softmax at an inverse temperature.</summary>
    readonly record struct Moments(int Answer, double Max, double Largest, double Mean, double Variance)
    {
        public static Moments Of(ReadOnlySpan<float> row, double b)
        {
            var answer = 0;
            for (var c = 1; c < row.Length; c++)
                if (row[c] > row[answer]) answer = c;
            double max = row[answer], total = 0, first = 0, second = 0;
            foreach (var z in row)
            {
                double p = Math.Exp(b * (z - max)), d = z - max;
                (total, first, second) = (total + p, first + p * d, second + p * d * d);
            }
            var mean = first / total;
            return new(answer, max, 1 / total, max + mean, Math.Max(0, second / total - mean * mean));
        }
    }
}
