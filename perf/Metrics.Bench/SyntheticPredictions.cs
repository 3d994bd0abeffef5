namespace Behavior.Metrics.Bench;

/// <summary>Two models' made-up predictions: logits of about 75 % accuracy, factors.</summary>
sealed class SyntheticPredictions
{
    public required int Classes { get; init; }

    public required float[] Logits { get; init; }

    public required int[] Labels { get; init; }

    public required bool[] Factors { get; init; }

    public required double[] CandidateConfidences { get; init; }

    public required bool[] CandidateCorrect { get; init; }

    public static SyntheticPredictions Make(int samples, int classes)
    {
        var random = new Random(1);
        var (logits, labels) = (new float[samples * classes], new int[samples]);
        Parallel.For(0, samples, i =>
        {
            var own = new Random(i);
            var label = labels[i] = own.Next(classes);
            for (var j = 0; j < classes; j++) logits[i * classes + j] = (float)(own.NextDouble() + own.NextDouble() + own.NextDouble() - 1.5) * 3;
            logits[i * classes + label] += (float)(8 * own.NextDouble() + 2);
        });
        return new()
        {
            Classes = classes,
            Logits = logits,
            Labels = labels,
            Factors = [.. Enumerable.Range(0, samples * 16).Select(_ => random.Next(8) == 0)],
            CandidateConfidences = [.. Enumerable.Range(0, samples).Select(_ => random.NextDouble())],
            CandidateCorrect = [.. Enumerable.Range(0, samples).Select(_ => random.Next(4) > 0)],
        };
    }
}
