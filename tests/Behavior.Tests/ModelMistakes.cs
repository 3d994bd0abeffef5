using Behavior.Manifests.Items;
using Behavior.Findings;
using Behavior.Paper;
using Behavior.Measures;
using Behavior.Xunit;
using Behavior.Xunit.Rows;

namespace Behavior.Tests;

/// <summary>Section 1. Which mistakes does a model make? Error ratio of a factor: how much more often than on average a model is wrong where it is present.</summary>
[Section("ModelMistakes", "1 Model mistakes")]
public class ModelMistakes(BehaviorRun run)
{
    /// <summary>The error ratio of each of ImageNet-X's factors, and their mean.</summary>
    [BehaviorTheory, MeasureRows(MeasureNames.Factors), Headline("ratios")]
    public void ErrorRatio(string model, string dataset) =>
        run.Pin(ErrorRatios.Of(run.Predict(model, dataset)));

    [Claim("M1", "These CLIP checkpoints make fewer mistakes relative to their overall accuracy than the supervised ones",
        Measure = "mean error ratio, sup minus clip", Paper = "holds: 1.22 against 1.44")]
    [BehaviorTheory, FindingRows(MeasureNames.Factors, "sup > clip")]
    public void M1_CLIP_models_make_fewer_mistakes_for_their_accuracy(string zoo, string dataset) =>
        run.Pin(run.In(zoo).Compare("sup > clip", run.In(zoo).On(dataset, ErrorRatios.Mean), paper: "error-ratio/average"));

    [Claim("M2", "Each of these checkpoints suffers from occlusion: the error ratios of object blocking and of person blocking both lie above its average ratio",
        Measure = "ratio of each of the two factors minus the mean over all, for each model",
        Paper = "by its numbers for object blocking with all four (1.49 to 2.09 against 1.20 to 1.45), for person blocking not with supervised ConvNeXt (1.30 against 1.43)")]
    [BehaviorTheory, FindingRows(MeasureNames.Factors, "all")]
    public void M2_Every_model_suffers_from_occlusion(string zoo, string dataset) => run.Pin(
        from model in run.In(zoo).Models("all")
        from factor in new[] { "object_blocking", "person_blocking" }
        select Zoo.Judge(model, run.In(zoo).On(dataset, ErrorRatios.AboveAverage(factor)),
            paper: m => PaperNumbers.Mean($"error-ratio/{factor}", m) - PaperNumbers.Mean("error-ratio/average", m)).Named($"{model.Name}, {factor}"));

    [Claim("M3", "Texture is among the two most challenging factors for each of these checkpoints",
        Measure = "ratio of texture minus that of each other factor, for each model: all but one must be positive, with Bonferroni's interval",
        Paper = "holds for all four: first for three, second to subcategory for supervised ViT")]
    [BehaviorTheory, FindingRows(MeasureNames.Factors, "all")]
    public void M3_Texture_is_among_the_hardest_factors_for_every_model(string zoo, string dataset) => run.Pin(
        from model in run.In(zoo).Models("all")
        select ErrorRatios.IsAmongTopTwo(run.Evaluations, model, dataset, "texture"));

    [Claim("M4", "These checkpoints' mistakes go with the paradigm: "
        + "the profiles of ratios over the factors are more alike between architectures of one paradigm than between paradigms of one architecture",
        Measure = "correlation of the two profiles over the factors, freed of what chance adds, mean over pairs within a paradigm minus mean over pairs across",
        Paper = "by its numbers holds: 0.88 within, 0.82 across; it says so of the average ratios, which are 0.02 apart (sup) and 0.04 apart (CLIP)")]
    [BehaviorTheory, FindingRows(MeasureNames.Factors, "vit sup > convnext sup", "vit clip > convnext clip")]
    public void M4_ConvNeXt_and_ViT_make_mistakes_alike_within_a_paradigm(string zoo, string dataset) =>
        run.Pin(ErrorRatios.WithinAgainstAcross(run.In(zoo), ["vit", "convnext"], dataset));
}
