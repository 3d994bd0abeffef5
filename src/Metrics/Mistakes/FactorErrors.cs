using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Mistakes;

/// <summary>
/// What a model is wrong about, by annotated factor (ImageNet-X: pose, background, ... 16 of them), as the reference package computes it.
/// Images without any factor count in the average, which is not a mean over factors.
/// </summary>
public sealed class FactorErrors
{
    FactorErrors(Estimate average, IReadOnlyList<FactorAccuracy> factors) => (Average, Factors) = (average, factors);

    /// <summary>Accuracy over all images, also those without any factor.</summary>
    public Estimate Average { get; }

    /// <summary>The factors, in the order given.</summary>
    public IReadOnlyList<FactorAccuracy> Factors { get; }

    /// <summary>The smallest defined factor accuracy.</summary>
    [Metric("worst_factor_accuracy", Direction.HigherIsBetter, Low = 0, High = 1, Source = "worst_factor of facebookresearch/imagenetx")]
    public Estimate Worst => Factors.Where(f => f.Accuracy.IsDefined).MinBy(f => f.Accuracy.Value)?.Accuracy ?? Estimate.Undefined(0, "no image has a factor");

    /// <summary>Plain mean of the defined error ratios; n counts the factors in it. A mean of ratios is not a ratio of means.</summary>
    [Metric("mean_error_ratio", Direction.LowerIsBetter, Low = 0, Unit = "ratio", Source = "Idrissi et al. 2023; paper section 4.1")]
    public Estimate MeanErrorRatio
    {
        get
        {
            var defined = Factors.Where(f => f.ErrorRatio.IsDefined).Select(f => f.ErrorRatio.Value).ToArray();
            return defined.Length > 0 ? new(defined.Sum() / defined.Length, defined.Length)
                : Estimate.Undefined(0, Factors.FirstOrDefault(f => f.Images > 0)?.ErrorRatio.WhyUndefined ?? "no image has a factor");
        }
    }

    /// <summary>Counts by factor.</summary>
    /// <param name="correct">Whether each image is right, by whatever rule.</param>
    /// <param name="factors">Names of the factors.</param>
    /// <param name="annotations">Row-major [images, factors]: whether an image carries a factor.</param>
    /// <param name="level">Confidence level of the Wilson intervals.</param>
    /// <exception cref="Diagnostics.BehaviorException">BHV0424, 0425, 0427: shapes that do not fit, no images, no factors.</exception>
    public static FactorErrors Of(ReadOnlySpan<bool> correct, IReadOnlyList<string> factors, ReadOnlySpan<bool> annotations, double level = 0.95)
    {
        if (factors.Count == 0) throw BadInput.Argument("the number of factors", "at least 1", "0", "an empty list of factor names");
        BadInput.RequireSame("annotations (images x factors)", (long)correct.Length * factors.Count, annotations.Length);
        if (correct.IsEmpty) throw BadInput.Empty("annotated images");
        var average = Wilson.Proportion(correct.Count(true), correct.Length, level);
        var (images, right) = (new int[factors.Count], new int[factors.Count]);
        for (var i = 0; i < correct.Length; i++)
            for (var f = 0; f < images.Length; f++)
            {
                if (!annotations[i * images.Length + f]) continue;
                images[f]++;
                right[f] += correct[i] ? 1 : 0;
            }
        return new(average, [.. factors.Select((name, f) => new FactorAccuracy(name, images[f], right[f], average.Value, level))]);
    }

    /// <summary>Error ratios from published accuracies, without counts: (1 - factor accuracy) / (1 - average).</summary>
    /// <exception cref="Diagnostics.BehaviorException">BHV0427: an accuracy outside 0 to 1.</exception>
    public static Figure ErrorRatio(double factorAccuracy, double average)
    {
        foreach (var a in (ReadOnlySpan<double>)[factorAccuracy, average])
            if (!(a >= 0 && a <= 1)) throw BadInput.Argument("an accuracy", "a fraction from 0 to 1", BadInput.Text(a), "an accuracy given in percent");
        return average == 1 ? Figure.Undefined("no image is wrong, so there is no average error to compare with") : (1 - factorAccuracy) / (1 - average);
    }
}
