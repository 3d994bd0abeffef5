using Behavior.Metrics.Mistakes;

namespace Behavior.Metrics.Bench;

/// <summary>Two models' made-up predictions: logits of about 75 % accuracy, factors, a class hierarchy.</summary>
sealed class SyntheticPredictions
{
    public required int Classes { get; init; }

    public required float[] Logits { get; init; }

    public required int[] Labels { get; init; }

    public required bool[] Factors { get; init; }

    public required ClassHierarchy Hierarchy { get; init; }

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
        // 10 superclasses under one root, 10 groups in each.
        int[] parents = [.. Enumerable.Range(0, classes).Select(c => classes + c % 100), .. Enumerable.Range(0, 100).Select(g => classes + 100 + g % 10), .. Enumerable.Repeat(classes + 110, 10), -1];
        return new()
        {
            Classes = classes,
            Logits = logits,
            Labels = labels,
            Factors = [.. Enumerable.Range(0, samples * 16).Select(_ => random.Next(8) == 0)],
            Hierarchy = new(parents, classes),
            CandidateConfidences = [.. Enumerable.Range(0, samples).Select(_ => random.NextDouble())],
            CandidateCorrect = [.. Enumerable.Range(0, samples).Select(_ => random.Next(4) > 0)],
        };
    }
}
