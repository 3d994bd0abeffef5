using Behavior.Toybox.World;

namespace Behavior.Toybox.Sets.Reference;

/// <summary>
/// An averaged perceptron (Collins 2002) on <see cref="CoarseFeatures"/>, in whole numbers, fitted to the first pictures of <c>toy-train</c>. It is in no zoo:
/// what it errs on says nothing about one of the models under test, as ImageNet-A's ResNet-50 should not be among the models that ImageNet-A compares.
/// </summary>
sealed class ReferenceModel
{
    const int Pictures = 3_200, Passes = 3;
    readonly long[] _mean = new long[ToyCategories.Count * CoarseFeatures.Count];

    ReferenceModel() { }

    /// <summary>Fits the model to the set; the same weights on every machine.</summary>
    public static ReferenceModel Fit(ToySet train)
    {
        var model = new ReferenceModel();
        var features = Look(train, Pictures);
        var weights = new long[model._mean.Length];
        for (var pass = 0; pass < Passes; pass++)
            for (var i = 0; i < Pictures; i++)
            {
                var seen = features.AsSpan(i * CoarseFeatures.Count, CoarseFeatures.Count);
                var (label, answer) = (train.Label(i), Best(weights, seen, -1).Class);
                // A change that comes early counts in every later mean: it is weighed by the steps that remain.
                var remain = Passes * Pictures - (pass * Pictures + i);
                if (answer == label) continue;
                model.Shift(weights, seen, label, 1, remain);
                model.Shift(weights, seen, answer, -1, remain);
            }
        return model;
    }

    /// <summary>The features of the first pictures of a set, picture by picture.</summary>
    public static int[] Look(ToySet set, int pictures)
    {
        var features = new int[pictures * CoarseFeatures.Count];
        Parallel.For(0, 16, part =>
        {
            var renderer = new SceneRenderer(CoarseFeatures.Side);
            var pixels = new byte[CoarseFeatures.Side * CoarseFeatures.Side * 3];
            for (var i = part; i < pictures; i += 16)
            {
                renderer.Render(set.Scene(i), pixels);
                CoarseFeatures.Fill(pixels, features.AsSpan(i * CoarseFeatures.Count, CoarseFeatures.Count));
            }
        });
        return features;
    }

    /// <summary>By how much the best wrong class outdoes the right one, as a share of the picture's scores in thousandths; above 0 the model errs.</summary>
    public int Error(ReadOnlySpan<int> features, int label)
    {
        var (_, wrong) = Best(_mean, features, label);
        var right = Score(_mean, features, label);
        var size = Math.Max(Math.Abs(wrong) / 1000 + Math.Abs(right) / 1000, 1);
        return (int)((wrong - right) / size);
    }

    void Shift(long[] weights, ReadOnlySpan<int> seen, int category, int sign, int remain)
    {
        for (int j = 0, at = category * CoarseFeatures.Count; j < seen.Length; j++, at++)
        {
            weights[at] += sign * seen[j];
            _mean[at] += (long)sign * seen[j] * remain;
        }
    }

    static (int Class, long Score) Best(long[] weights, ReadOnlySpan<int> seen, int without)
    {
        var best = (Class: -1, Score: long.MinValue);
        for (var c = 0; c < ToyCategories.Count; c++)
            if (c != without && Score(weights, seen, c) is var score && score > best.Score) best = (c, score);
        return best;
    }

    static long Score(long[] weights, ReadOnlySpan<int> seen, int category)
    {
        var sum = 0L;
        for (int j = 0, at = category * CoarseFeatures.Count; j < seen.Length; j++, at++) sum += weights[at] * seen[j];
        return sum;
    }
}
