using Behavior.Metrics.Statistics;

namespace Behavior.Metrics.Decisions;

/// <summary>Shape bias of one decision maker, overall and by shape category.</summary>
public sealed class ShapeBiasResult
{
    readonly int _right;

    internal ShapeBiasResult(CategoryBias all, int images, int right, int noAnswer, IReadOnlyDictionary<int, CategoryBias> categories)
    {
        (All, Images, _right, NoAnswer, PerCategory) = (all, images, right, noAnswer, categories);
    }

    /// <summary>The overall bias: the paper's vertical lines.</summary>
    [Metric("shape_bias", Direction.Descriptive, Low = 0, High = 1, Source = "Geirhos et al. 2019; bethgelab/model-vs-human ShapeBias.analysis")]
    public Estimate Overall => All.Bias;

    /// <summary>The counts behind <see cref="Overall"/>.</summary>
    public CategoryBias All { get; }

    /// <summary>The same on the images of one shape category: the paper's points.</summary>
    public IReadOnlyDictionary<int, CategoryBias> PerCategory { get; }

    /// <summary>All images, conflict or not.</summary>
    public int Images { get; }

    /// <summary>Conflict images without an answer.</summary>
    public int NoAnswer { get; }

    /// <summary>Plain mean of the categories' defined biases; it differs from <see cref="Overall"/>. n counts categories.</summary>
    [Metric("shape_bias_category_mean", Direction.Descriptive, Low = 0, High = 1, Source = "plain mean over shape categories")]
    public Estimate MeanOverCategories
    {
        get
        {
            var defined = PerCategory.Values.Where(c => c.Bias.IsDefined).Select(c => c.Bias.Value).ToArray();
            return defined.Length == 0 ? Estimate.Undefined(0, "no category has a defined bias") : new(defined.Average(), defined.Length);
        }
    }

    /// <summary>Shape decisions / all images, conflict or not.</summary>
    public Figure FractionCorrectShape => (double)All.ShapeDecisions / Images;

    /// <summary>Texture decisions / all images, conflict or not.</summary>
    public Figure FractionCorrectTexture => (double)All.TextureDecisions / Images;

    /// <summary>Decisions for the shape category / all images, conflict or not.</summary>
    [Metric("cue_conflict_accuracy", Direction.HigherIsBetter, Low = 0, High = 1, Source = "answers equal to the shape category, all images")]
    public Estimate Accuracy => Wilson.Proportion(_right, Images);
}
