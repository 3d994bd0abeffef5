using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Mistakes;

/// <summary>Accuracy on the images that carry one factor, and how it compares with all.</summary>
public sealed class FactorAccuracy
{
    internal FactorAccuracy(string factor, int images, int correct, double average, double level)
    {
        (Factor, Images, Correct) = (factor, images, correct);
        Accuracy = images == 0 ? Estimate.Undefined(0, $"no image has the factor '{factor}'") : Wilson.Proportion(correct, images, level);
        ErrorRatio = images == 0 ? Accuracy.Figure
            : average == 1 ? Figure.Undefined("no image is wrong, so there is no average error to compare with")
            : (1 - Accuracy.Value) / (1 - average);
    }

    /// <summary>The factor's name.</summary>
    public string Factor { get; }

    /// <summary>Images that carry it.</summary>
    public int Images { get; }

    /// <summary>Of these, the right ones.</summary>
    public int Correct { get; }

    /// <summary>Their share with Wilson's interval; undefined without images.</summary>
    [Metric("factor_accuracy", Direction.HigherIsBetter, Low = 0, High = 1, Source = "facebookresearch/imagenetx compute_factor_accuracies")]
    public Estimate Accuracy { get; }

    /// <summary>(1 - factor accuracy) / (1 - average): 1 is as often wrong as on all images. Undefined without images, or when nothing is wrong.</summary>
    [Metric("error_ratio", Direction.LowerIsBetter, Low = 0, Unit = "ratio", Source = "Idrissi et al. 2023 (ImageNet-X), error_ratio of facebookresearch/imagenetx")]
    public Figure ErrorRatio { get; }
}
