using Behavior.Metrics.Confidence;
using Behavior.Metrics.Mistakes;
using Behavior.Metrics.Recognition;
using Behavior.Metrics.Statistics;
using Behavior.Metrics.Transfer;

namespace Behavior.Metrics.Bench;

/// <summary>What is timed. Each returns a figure.</summary>
static class Workloads
{
    static readonly string[] s_factorNames = [.. Enumerable.Range(0, 16).Select(f => $"factor {f}")];

    public static double Everything(SyntheticPredictions data) => Scores(data) + Temperature(data) + Mistakes(data);

    public static double Scores(SyntheticPredictions data) => Sum(new(PredictionScores.Of(data.Logits, data.Classes, data.Labels, classwiseBins: 15)));

    public static double Temperature(SyntheticPredictions data)
    {
        var scaling = TemperatureScaling.HeldOut(data.Logits, data.Classes, data.Labels);
        return scaling.T.Value + Sum(scaling.Before) + Sum(scaling.After!);
    }

    public static double Mistakes(SyntheticPredictions data)
    {
        var predictions = Ranks.Predictions(data.Logits, data.Classes);
        var factors = FactorErrors.Of(Accuracy.Correct(predictions, data.Labels), s_factorNames, data.Factors);
        return factors.MeanErrorRatio.Value + factors.Worst.Value;
    }

    public static double Top1(SyntheticPredictions data) => Accuracy.Top1(data.Logits, data.Classes, data.Labels).Value;

    public static double AccuracyBootstrap(SyntheticPredictions data) =>
        Bootstrap.Paired(PredictionScores.Of(data.Logits, data.Classes, data.Labels).Correct, data.CandidateCorrect).High!.Value;

    public static double EceBootstrap(SyntheticPredictions data)
    {
        var scores = PredictionScores.Of(data.Logits, data.Classes, data.Labels);
        return Bootstrap.Run(new EceDifference(scores.Confidences, scores.Correct, data.CandidateConfidences, data.CandidateCorrect)).Percentile().High!.Value;
    }

    public static double StratifiedBootstrap(SyntheticPredictions data)
    {
        var scores = PredictionScores.Of(data.Logits, data.Classes, data.Labels);
        return Bootstrap.Run(new CorrectnessDifference(scores.Correct, data.CandidateCorrect), strata: new Strata(data.Labels)).Percentile().High!.Value;
    }

    /// <summary>A probe of separable features, as those of a strong network are: 768 columns, 100 classes.</summary>
    public static double Probe(int samples)
    {
        const int columns = 768, classes = 100;
        var random = new Random(1);
        var labels = Enumerable.Range(0, samples).Select(i => i % classes).ToArray();
        var values = new float[samples * columns];
        for (var i = 0; i < samples; i++)
            for (var j = 0; j < columns; j++) values[i * columns + j] = (float)(random.NextDouble() - 0.5) + (j % classes == labels[i] ? 0.3f : 0);
        return LinearProbe.Fit(new(values, columns), labels, c: 0.01).Objective;
    }

    static double Sum(CalibrationReport r) =>
        r.Top1.Value + r.Top5.Value + r.Ece.Value + r.Mce.Value + r.AdaptiveEce.Value + r.ClasswiseEce.Value + r.Brier.Value + r.Nll.Value + r.MeanConfidence.Value + r.Overconfidence.Value;
}
